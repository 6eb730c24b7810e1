package org.tutela.measures.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** A decision as recorded; {@code second} is what the second reader said, where one is needed. */
public record MadeDecision(DecisionId id, Decide decision, boolean presumptionHeld, Instant decidedAt, UserId decidedBy,
                           boolean awaitsSecondReader, Optional<SecondReading> second) {

  public record SecondReading(boolean agreed, String reasons, Instant readAt, UserId readBy) {}

  /** Not in force yet: its second reader has not answered. */
  public boolean waits() {
    return awaitsSecondReader && second.isEmpty();
  }

  /** In force: nobody else has to read it, or the second reader agreed. */
  public boolean stands() {
    return !awaitsSecondReader || second.filter(SecondReading::agreed).isPresent();
  }
}
