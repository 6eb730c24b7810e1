package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class DraftStore {
  record Row(String path, byte[] sealed) {}

  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UserId staff, String path, byte[] sealed, Instant now, Instant ends) {
    db.sql("insert into access.draft (id, staff_id, path, typed, kept_at, ends_at) values (:id, :staff, :path, :typed, :now, :ends)")
        .param("id", id).param("staff", staff.value()).param("path", path).param("typed", sealed)
        .param("now", Timestamp.from(now)).param("ends", Timestamp.from(ends)).update();
  }

  Optional<Row> find(UUID id, UserId staff, Instant now) {
    return db.sql("select path, typed from access.draft where id = :id and staff_id = :staff and ends_at > :now")
        .param("id", id).param("staff", staff.value()).param("now", Timestamp.from(now))
        .query((row, n) -> new Row(row.getString("path"), row.getBytes("typed"))).optional();
  }

  void drop(UserId staff, String path) {
    db.sql("delete from access.draft where staff_id = :staff and path = :path").param("staff", staff.value()).param("path", path).update();
  }

  void forget(Instant before) {
    db.sql("delete from access.draft where ends_at < :before").param("before", Timestamp.from(before)).update();
  }
}
