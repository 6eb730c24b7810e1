package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

/**
 * While it stands, nothing that is known of the wearer is deleted, and nobody records that the record of a registrant may go.
 *
 * @param asked that it be lifted, as nobody has answered yet
 * @param liftedBy "" while it stands, as are {@code liftedBecause} and who asked for it, {@code liftingAskedBy}
 */
public record Hold(HoldId id, PersonId person, String reason, Instant placedAt, String placedBy, Optional<Asked> asked, Optional<Instant> liftedAt, String liftedBy, String liftedBecause,
                   String liftingAskedBy) {
  public record Asked(UUID id, String reason, Instant at, UserId by, String byName) {}

  public boolean stands() {
    return liftedAt.isEmpty();
  }
}
