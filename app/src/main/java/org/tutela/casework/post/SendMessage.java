package org.tutela.casework.post;

import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;

/** A neutral line to a telephone or mailbox that its owner has said is safe (SC-1); it says nothing of what it is about. */
public record SendMessage(Channel channel, Language language, AreaCode area, String recipient, String sourceKind, UUID source) {
  public enum Channel { EMAIL, SMS }
}
