package org.tutela.foundation.audit;

import java.sql.Timestamp;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.UserId;

@Repository
class AuditStore {
  private final JdbcClient db;
  private final Ids ids;

  AuditStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(AuditEntry entry) {
    db.sql("""
            insert into audit.entry (id, at, operation, action, actor_id, session_id, area, object_area, purpose,
                                     object_kind, object_id, person_id, count, allowed, details)
            values (:id, :at, :operation, :action, :actor, :session, :area, :objectArea, :purpose,
                    :objectKind, :objectId, :person, :count, :allowed, :details)
            """)
        .param("id", ids.next())
        .param("at", Timestamp.from(entry.at()))
        .param("operation", entry.operation().name())
        .param("action", entry.action())
        .param("actor", entry.actor().map(UserId::value).orElse(null), java.sql.Types.OTHER)
        .param("session", entry.session().orElse(null), java.sql.Types.OTHER)
        .param("area", entry.area().map(AreaCode::value).orElse(null), java.sql.Types.VARCHAR)
        .param("objectArea", entry.objectArea().map(AreaCode::value).orElse(null), java.sql.Types.VARCHAR)
        .param("purpose", entry.purpose())
        .param("objectKind", entry.objectKind())
        .param("objectId", entry.objectId().orElse(null), java.sql.Types.OTHER)
        .param("person", entry.person().orElse(null), java.sql.Types.OTHER)
        .param("count", entry.count())
        .param("allowed", entry.allowed())
        .param("details", canonical(entry.details()))
        .update();
  }

  private static String canonical(Map<String, String> details) {
    return details.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }
}
