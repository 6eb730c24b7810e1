package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of the log.
 *
 * @param about an object or a held person, or an entry itself, by id
 * @param to exclusive
 * @param done only what was done, nothing that was refused
 * @param without permissions whose use is not told of, nor beside another
 */
public record LogQuery(Optional<UUID> about, Optional<UUID> actor, Optional<Instant> from, Optional<Instant> to, boolean done, Set<String> without) {
  public LogQuery(Optional<UUID> about, Optional<UUID> actor, Optional<Instant> from, Optional<Instant> to) {
    this(about, actor, from, to, false, Set.of());
  }
}
