package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/**
 * What one officer found of who is meant. A finding about a person held counts only when a second officer confirms
 * it (matching 1: two people confirm).
 */
public record Proposal(UUID id, Kind kind, Optional<UUID> person, String why, Instant proposedAt, UserId proposedBy, State state,
                       Optional<UserId> answeredBy, String answer) {
  public enum Kind {
    /** The person asked about is this person held. */
    HELD,
    NOBODY_HELD,
    /** The person found before is the wrong one. */
    WRONG_PERSON
  }

  /** {@code OVERTAKEN}: it still waited when another force took the application over, which finds out for itself who is meant. */
  public enum State { PROPOSED, CONFIRMED, REJECTED, OVERTAKEN }
}
