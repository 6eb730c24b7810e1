package org.tutela.measures.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * What was asked of an area, and how far the work on it is.
 *
 * @param people not counted yet while empty
 * @param failed of whom it could not be worked out
 * @param reached the last person who was dealt with
 */
public record HeldReckoning(UUID id, AreaCode area, AskReckoning asked, Instant at, UserId by, Optional<Integer> people, int done, int failed, PersonId reached, Optional<Instant> finished) {
  public boolean working() {
    return finished.isEmpty();
  }
}
