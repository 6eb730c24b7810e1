package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;

/**
 * An offer to hand an application over: all that the other force learns before it accepts.
 *
 * @param about whom the case is about, where that was known when it was offered; shown to nobody
 * @param town where the child lives
 */
public record Handover(UUID id, ApplicationId application, Optional<UUID> about, AreaCode from, AreaCode to, String reference, String town,
                       Instant firstContact, Optional<Instant> nextDue, boolean immediateRisk, String reason,
                       Instant offeredAt, State state, String answer) {
  public enum State { OFFERED, ACCEPTED, REJECTED, TAKEN_BACK }
}
