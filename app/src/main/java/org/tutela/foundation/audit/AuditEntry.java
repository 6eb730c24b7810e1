package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * One entry for all that a page read of one thing (T-2): the first, and {@code with=PERMISSION:count,...} for the others in the order of the
   * page. What was read alike twice is said once; what is not about one thing stays apart.
   */
  public static List<AuditEntry> ofOnePage(List<AuditEntry> read) {
    var looks = new LinkedHashMap<AuditEntry, List<AuditEntry>>();
    for (AuditEntry one : read) looks.computeIfAbsent(one.look(), _ -> new ArrayList<>()).add(one);
    return looks.values().stream().map(AuditEntry::joined).toList();
  }

  /** What entries that can be one have in common. */
  private AuditEntry look() {
    return objectId.isPresent() ? but(Instant.EPOCH, "", 0, details) : but(Instant.EPOCH, action, count, details);
  }

  private static AuditEntry joined(List<AuditEntry> look) {
    AuditEntry first = look.getFirst();
    String with = look.stream().map(one -> one.action + ":" + one.count).distinct().skip(1).collect(Collectors.joining(","));
    if (with.isEmpty()) return first;
    var details = new HashMap<>(first.details);
    details.put("with", with);
    return first.but(first.at, first.action, first.count, details);
  }

  private AuditEntry but(Instant at, String action, int count, Map<String, String> details) {
    return new AuditEntry(at, operation, action, actor, session, area, purpose, objectKind, objectId, person, count, allowed, details, objectArea);
  }
}
