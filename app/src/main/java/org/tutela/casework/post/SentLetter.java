package org.tutela.casework.post;

import java.time.Instant;
import java.util.UUID;
import org.tutela.casework.papers.PaperId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;

/** A letter as written: its PDF is kept and never made again. */
public record SentLetter(LetterId id, AreaCode area, String kind, Language language, String sourceKind, UUID source, String reference, String addressee,
                         String address, PaperId paper, Instant writtenAt, State state, Instant stateAt, int version) {
  private static final String WITHHELD = "Address withheld: a refuge";

  /** For a reader from whom it is kept where the letter went. */
  SentLetter withoutAddress() {
    return new SentLetter(id, area, kind, language, sourceKind, source, reference, addressee, WITHHELD, paper, writtenAt, state, stateAt, version);
  }

  public boolean withheld() {
    return address.equals(WITHHELD);
  }

  public enum State { WRITTEN, SENT, RETURNED, RECALLED }
}
