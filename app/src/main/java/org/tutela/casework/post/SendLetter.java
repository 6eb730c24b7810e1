package org.tutela.casework.post;

import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;

/**
 * @param addressee the name on the envelope
 * @param address its lines, as the recipient said is safe
 * @param sourceKind what the letter belongs to, with {@code source}: "application"
 */
public record SendLetter(Letter letter, Language language, AreaCode area, String addressee, String address, String sourceKind, UUID source) {
  public String kind() {
    return letter.getClass().getSimpleName();
  }
}
