package org.tutela.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ledger.Checkpoint;
import org.tutela.ledger.SignedNote;

@Repository
class LogSearchStore {
  private record Where(String sql, Map<String, Object> params) {}

  private final JdbcClient db;

  LogSearchStore(JdbcClient db) {
    this.db = db;
  }

  /** Row-level security adds: by the reader's area, or about its records. */
  List<LogLine> find(LogQuery query, int limit, int offset) {
    Where where = where(query);
    return db.sql("""
            select l.index, e.at, e.operation, e.action, e.actor_id, e.area, e.purpose, e.object_kind, e.object_id, e.person_id,
                   e.count, e.allowed, e.details
              from audit.entry e left join audit.leaf l on l.entry_id = e.id
             where %s
             order by e.at desc, e.id desc
             limit :limit offset :offset
            """.formatted(where.sql()))
        .params(where.params()).param("limit", limit).param("offset", offset)
        .query(LogSearchStore::line).list().stream().map(line -> line.without(query.without())).toList();
  }

  int count(LogQuery query, int most) {
    Where where = where(query);
    return db.sql("select count(*) from (select 1 from audit.entry e where %s limit :most) as found".formatted(where.sql()))
        .params(where.params()).param("most", most).query(Integer.class).single();
  }

  Optional<Checkpoint> newestCheckpoint() {
    return db.sql("select note from audit.checkpoint order by number desc limit 1").query(String.class).optional()
        .map(note -> Checkpoint.parse(SignedNote.parse(note).text()));
  }

  /** Only the conditions that are asked for, so that each question finds its index. */
  private static Where where(LogQuery query) {
    var sql = new StringBuilder("true");
    var params = new HashMap<String, Object>();
    query.about().ifPresent(id -> {
      sql.append(" and (e.object_id = :about or e.person_id = :about or e.id = :about)");
      params.put("about", id);
    });
    query.actor().ifPresent(id -> {
      sql.append(" and e.actor_id = :actor");
      params.put("actor", id);
    });
    query.from().ifPresent(from -> {
      sql.append(" and e.at >= :from");
      params.put("from", Timestamp.from(from));
    });
    query.to().ifPresent(to -> {
      sql.append(" and e.at < :to");
      params.put("to", Timestamp.from(to));
    });
    if (!query.without().isEmpty()) {
      sql.append(" and e.action not in (:without)");
      params.put("without", query.without());
    }
    if (query.done()) sql.append(" and e.allowed");
    return new Where(sql.toString(), params);
  }

  private static LogLine line(ResultSet row, int n) throws SQLException {
    return new LogLine(Optional.ofNullable(row.getObject("index", Long.class)), row.getTimestamp("at").toInstant(),
        Operation.valueOf(row.getString("operation")), row.getString("action"),
        Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(UserId::new), Objects.requireNonNullElse(row.getString("area"), ""),
        row.getString("purpose"), row.getString("object_kind"), Optional.ofNullable(row.getObject("object_id", UUID.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class)), row.getInt("count"), row.getBoolean("allowed"), row.getString("details"));
  }
}
