package org.tutela.foundation.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.UserId;

@Repository
class AuditStore {
  private static final String INSERT = """
      insert into audit.entry (id, at, operation, action, actor_id, session_id, area, object_area, purpose,
                               object_kind, object_id, person_id, count, allowed, details)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private final JdbcOperations db;
  private final Ids ids;

  AuditStore(JdbcOperations db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  private record Numbered(UUID id, AuditEntry entry) {}

  /** In one message to the database. @return the first one's id */
  UUID insert(List<AuditEntry> entries) {
    var numbered = entries.stream().map(entry -> new Numbered(ids.next(), entry)).toList();
    db.batchUpdate(INSERT, numbered, numbered.size(), AuditStore::set);
    return numbered.getFirst().id();
  }

  private static void set(PreparedStatement row, Numbered numbered) throws SQLException {
    var entry = numbered.entry();
    row.setObject(1, numbered.id());
    row.setTimestamp(2, Timestamp.from(entry.at()));
    row.setString(3, entry.operation().name());
    row.setString(4, entry.action());
    row.setObject(5, entry.actor().map(UserId::value).orElse(null), Types.OTHER);
    row.setObject(6, entry.session().orElse(null), Types.OTHER);
    row.setString(7, entry.area().map(AreaCode::value).orElse(null));
    row.setString(8, entry.objectArea().map(AreaCode::value).orElse(null));
    row.setString(9, entry.purpose());
    row.setString(10, entry.objectKind());
    row.setObject(11, entry.objectId().orElse(null), Types.OTHER);
    row.setObject(12, entry.person().orElse(null), Types.OTHER);
    row.setInt(13, entry.count());
    row.setBoolean(14, entry.allowed());
    row.setString(15, canonical(entry.details()));
  }

  private static String canonical(Map<String, String> details) {
    return details.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }
}
