package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/**
 * One entry as it is read.
 *
 * @param number its place in the sealed log; empty for the seconds until it has one
 */
public record LogLine(Optional<Long> number, Instant at, Operation operation, String action, Optional<UserId> actor, String area,
                      String purpose, String objectKind, Optional<UUID> object, Optional<UUID> person, int count, boolean allowed,
                      String details) {}
