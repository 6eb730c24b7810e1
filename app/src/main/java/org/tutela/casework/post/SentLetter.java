package org.tutela.casework.post;

import java.time.Instant;
import java.util.UUID;
import org.tutela.casework.papers.PaperId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;

/** A letter as written: its PDF is kept and never made again. */
public record SentLetter(LetterId id, AreaCode area, String kind, Language language, String sourceKind, UUID source, String reference, String addressee,
                         String address, PaperId paper, Instant writtenAt, State state, Instant stateAt, int version) {
  public enum State { WRITTEN, SENT, RETURNED, RECALLED }
}
