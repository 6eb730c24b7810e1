package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of the log.
 *
 * @param about an object or a held person, by id
 * @param to exclusive
 */
public record LogQuery(Optional<UUID> about, Optional<UUID> actor, Optional<Instant> from, Optional<Instant> to) {}
