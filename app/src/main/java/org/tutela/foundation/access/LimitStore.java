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
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.UserId;

@Repository
class LimitStore {
  record Limited(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner) {}

  private final JdbcClient db;
  private final Ids ids;

  LimitStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  Optional<Limited> find(UUID person) {
    return db.sql("select person, area, restricted, sealed, owner_id from access.limited_record where person = :person and lifted_at is null")
        .param("person", person)
        .query((row, n) -> new Limited(row.getObject("person", UUID.class), new AreaCode(row.getString("area")),
            row.getBoolean("restricted"), row.getBoolean("sealed"), new UserId(row.getObject("owner_id", UUID.class))))
        .optional();
  }

  boolean denied(UUID person, UserId staff) {
    return db.sql("select exists (select 1 from access.restriction where person = :person and kind = 'DENY' and staff_id = :staff)")
        .param("person", person).param("staff", staff.value()).query(Boolean.class).single();
  }

  void limit(Limited limited, String reason, UserId by, Instant now) {
    db.sql("""
            insert into access.limited_record (person, area, restricted, sealed, owner_id, limited_by, limited_at, reason_code)
            values (:person, :area, :restricted, :sealed, :owner, :by, :now, :reason)
            on conflict (person) do update set restricted = excluded.restricted, sealed = excluded.sealed, owner_id = excluded.owner_id,
              limited_by = excluded.limited_by, limited_at = excluded.limited_at, reason_code = excluded.reason_code,
              lifted_at = null, lifted_by = null, version = access.limited_record.version + 1
            """)
        .param("person", limited.person()).param("area", limited.area().value()).param("restricted", limited.restricted())
        .param("sealed", limited.sealed()).param("owner", limited.owner().value()).param("by", by.value())
        .param("now", Timestamp.from(now)).param("reason", reason)
        .update();
    history(limited.person(), limited.restricted() ? "RESTRICTED" : "EXCLUDED", Optional.empty(), by, now);
  }

  void lift(UUID person, UserId by, Instant now) {
    db.sql("update access.limited_record set lifted_at = :now, lifted_by = :by, version = version + 1 where person = :person and lifted_at is null")
        .param("now", Timestamp.from(now)).param("by", by.value()).param("person", person).update();
    history(person, "LIFTED", Optional.empty(), by, now);
  }

  void list(UUID person, String kind, UserId staff, UserId by, Instant now) {
    db.sql("""
            insert into access.restriction (person, kind, staff_id, added_by, added_at)
            values (:person, :kind, :staff, :by, :now) on conflict do nothing
            """)
        .param("person", person).param("kind", kind).param("staff", staff.value()).param("by", by.value()).param("now", Timestamp.from(now))
        .update();
    history(person, kind, Optional.of(staff), by, now);
  }

  void unlist(UUID person, String kind, UserId staff, UserId by, Instant now) {
    db.sql("delete from access.restriction where person = :person and kind = :kind and staff_id = :staff")
        .param("person", person).param("kind", kind).param("staff", staff.value()).update();
    history(person, "NOT_" + kind, Optional.of(staff), by, now);
  }

  List<UserId> listed(UUID person, String kind) {
    return db.sql("select staff_id from access.restriction where person = :person and kind = :kind order by added_at, staff_id")
        .param("person", person).param("kind", kind).query(UUID.class).list().stream().map(UserId::new).toList();
  }

  private void history(UUID person, String event, Optional<UserId> staff, UserId by, Instant now) {
    db.sql("insert into access.limited_history (id, person, at, by_user, event, staff_id) values (:id, :person, :now, :by, :event, :staff)")
        .param("id", ids.next()).param("person", person).param("now", Timestamp.from(now)).param("by", by.value())
        .param("event", event).param("staff", staff.map(UserId::value).orElse(null), Types.OTHER)
        .update();
  }
}
