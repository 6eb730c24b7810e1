package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * One line of the log. It carries ids, codes and counts, never a name or anything typed:
 * {@code details} holds codes only (security T-2, T-3).
 *
 * @param at UTC
 * @param person the held person concerned, by id
 * @param area of whoever acted
 * @param objectArea whose the thing is: that area reads the entry too
 * @param count how many records were shown, for lists and searches
 */
public record AuditEntry(
    Instant at,
    Operation operation,
    String action,
    Optional<UserId> actor,
    Optional<UUID> session,
    Optional<AreaCode> area,
    String purpose,
    String objectKind,
    Optional<UUID> objectId,
    Optional<UUID> person,
    int count,
    boolean allowed,
    Map<String, String> details,
    Optional<AreaCode> objectArea) {

  public AuditEntry(Instant at, Operation operation, String action, Optional<UserId> actor, Optional<UUID> session, Optional<AreaCode> area,
                    String purpose, String objectKind, Optional<UUID> objectId, Optional<UUID> person, int count, boolean allowed,
                    Map<String, String> details) {
    this(at, operation, action, actor, session, area, purpose, objectKind, objectId, person, count, allowed, details, Optional.empty());
  }

  /** Whether this says the same as another, but for the moment. */
  public boolean repeats(AuditEntry other) {
    return equals(new AuditEntry(at, other.operation, other.action, other.actor, other.session, other.area, other.purpose, other.objectKind, other.objectId,
        other.person, other.count, other.allowed, other.details, other.objectArea));
  }
}
