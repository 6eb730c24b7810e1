package org.tutela.foundation.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/**
 * A held person's record as those see it who keep its lists.
 *
 * @param limit empty while anybody of the area may open it
 * @param changes the newest first
 */
public record LimitedRecord(UUID person, String reference, Optional<Limit> limit, List<Listed> letIn, List<Listed> shutOut, List<Change> changes) {
  /** @param liftAskedBy who wants the limits lifted: another must do it */
  public record Limit(boolean restricted, boolean sealed, UserId owner, String ownerName, String reasonCode, String reason, UserId by, String byName,
                      Instant at, Optional<UserId> liftAskedBy, String liftAskedByName, String liftReason) {}

  public record Listed(UserId staff, String name, String email, boolean enabled, Instant since) {}

  public record Change(Instant at, String event, String by, String concerning, String reason) {}

  /** One line of the list of them. */
  public record Line(UUID person, String reference, boolean restricted, boolean sealed, int letIn, int shutOut, String owner, boolean ownerEnabled,
                     boolean liftAsked, Instant at) {}
}
