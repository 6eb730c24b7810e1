package org.tutela.casework.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A duty on somebody's list. {@code firstDue} is the date before any extension. */
public record Task(
    TaskId id,
    AreaCode area,
    String team,
    Optional<UserId> owner,
    String kind,
    String title,
    Urgency urgency,
    String sourceKind,
    UUID source,
    String path,
    Optional<UUID> person,
    Instant due,
    Instant firstDue,
    int version) {

  public boolean overdueAt(Instant now) {
    return due.isBefore(now);
  }

  Task dueAt(Instant moved) {
    return new Task(id, area, team, owner, kind, title, urgency, sourceKind, source, path, person, moved, firstDue, version);
  }

  /** What was a routine may turn out to be more; nothing turns out to be less. */
  Task asUrgentAs(Urgency other) {
    return new Task(id, area, team, owner, kind, title, other == Urgency.IMMEDIATE ? other : urgency, sourceKind, source, path, person, due, firstDue, version);
  }

  Task about(Optional<UUID> subject) {
    return new Task(id, area, team, owner, kind, title, urgency, sourceKind, source, path, subject, due, firstDue, version);
  }

  /** Another force's: there it is nobody's yet. @param subject whom the case is about there */
  Task handedTo(AreaCode other, Optional<UUID> subject) {
    return new Task(id, other, "", Optional.empty(), kind, title, urgency, sourceKind, source, path, subject, due, firstDue, version);
  }

  Task givenTo(String newTeam, Optional<UserId> newOwner) {
    return new Task(id, area, newTeam, newOwner, kind, title, urgency, sourceKind, source, path, person, due, firstDue, version);
  }
}
