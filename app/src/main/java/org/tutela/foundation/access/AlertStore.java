package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class AlertStore {
  private final JdbcClient db;

  AlertStore(JdbcClient db) {
    this.db = db;
  }

  /** @param to one person; empty for the area's information officers */
  void raise(UUID id, String kind, AreaCode area, UserId about, Optional<UUID> person, Optional<UserId> to, Instant now) {
    db.sql("""
            insert into access.alert (id, kind, area, staff_id, person, to_user, raised_at)
            values (:id, :kind, :area, :staff, :person, :to, :now)
            """)
        .param("id", id).param("kind", kind).param("area", area.value()).param("staff", about.value())
        .param("person", person.orElse(null), Types.OTHER).param("to", to.map(UserId::value).orElse(null), Types.OTHER)
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean raisedSince(String kind, UserId about, Instant from) {
    return db.sql("select exists (select 1 from access.alert where kind = :kind and staff_id = :staff and raised_at > :from)")
        .param("kind", kind).param("staff", about.value()).param("from", Timestamp.from(from)).query(Boolean.class).single();
  }

  List<Alert> open(AreaCode area, UserId reader, boolean informationOfficer) {
    return db.sql("""
            select id, kind, staff_id, person, raised_at from access.alert
             where area = :area and seen_at is null and (to_user = :reader or (to_user is null and :officer))
             order by raised_at, id limit 50
            """)
        .param("area", area.value()).param("reader", reader.value()).param("officer", informationOfficer)
        .query((row, n) -> new Alert(row.getObject("id", UUID.class), Alert.Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("staff_id", UUID.class)).map(UserId::new),
            Optional.ofNullable(row.getObject("person", UUID.class)), row.getTimestamp("raised_at").toInstant(), ""))
        .list();
  }

  int count(AreaCode area, UserId reader, boolean informationOfficer) {
    return db.sql("""
            select count(*) from access.alert
             where area = :area and seen_at is null and (to_user = :reader or (to_user is null and :officer))
            """)
        .param("area", area.value()).param("reader", reader.value()).param("officer", informationOfficer).query(Integer.class).single();
  }

  int seen(UUID id, AreaCode area, UserId reader, boolean informationOfficer, Instant now) {
    return db.sql("""
            update access.alert set seen_by = :reader, seen_at = :now
             where id = :id and area = :area and seen_at is null and (to_user = :reader or (to_user is null and :officer))
            """)
        .param("reader", reader.value()).param("now", Timestamp.from(now)).param("id", id).param("area", area.value())
        .param("officer", informationOfficer)
        .update();
  }
}
