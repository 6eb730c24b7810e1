package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  record Limited(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner, Optional<UserId> liftAskedBy) {
    Limited(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner) {
      this(person, area, restricted, sealed, owner, Optional.empty());
    }
  }

  private static final String LIMITED =
      "select person, area, restricted, sealed, owner_id, lift_asked_by from access.limited_record where lifted_at is null ";
  private final JdbcClient db;
  private final Ids ids;

  LimitStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  Optional<Limited> find(UUID person) {
    return db.sql(LIMITED + "and person = :person").param("person", person)
        .query(LimitStore::limited).optional();
  }

  List<Limited> ownedBy(UserId owner) {
    return db.sql(LIMITED + "and owner_id = :owner order by limited_at, person").param("owner", owner.value()).query(LimitStore::limited).list();
  }

  private static Limited limited(ResultSet row, int n) throws SQLException {
    return new Limited(row.getObject("person", UUID.class), new AreaCode(row.getString("area")), row.getBoolean("restricted"), row.getBoolean("sealed"),
        new UserId(row.getObject("owner_id", UUID.class)), Optional.ofNullable(row.getObject("lift_asked_by", UUID.class)).map(UserId::new));
  }

  boolean denied(UUID person, UserId staff) {
    return isListed(person, "DENY", staff);
  }

  boolean isListed(UUID person, String kind, UserId staff) {
    return db.sql("select exists (select 1 from access.restriction where person = :person and kind = :kind and staff_id = :staff)")
        .param("person", person).param("kind", kind).param("staff", staff.value()).query(Boolean.class).single();
  }

  void limit(Limited limited, String code, String reason, UserId by, Instant now) {
    db.sql("""
            insert into access.limited_record (person, area, restricted, sealed, owner_id, limited_by, limited_at, reason_code, reason)
            values (:person, :area, :restricted, :sealed, :owner, :by, :now, :code, :reason)
            on conflict (person) do update set area = excluded.area, restricted = excluded.restricted, sealed = excluded.sealed, owner_id = excluded.owner_id,
              limited_by = excluded.limited_by, limited_at = excluded.limited_at, reason_code = excluded.reason_code,
              reason = excluded.reason, lifted_at = null, lifted_by = null, lift_asked_by = null, lift_asked_at = null, lift_reason = '', version = access.limited_record.version + 1
            """)
        .param("person", limited.person()).param("area", limited.area().value()).param("restricted", limited.restricted())
        .param("sealed", limited.sealed()).param("owner", limited.owner().value()).param("by", by.value())
        .param("now", Timestamp.from(now)).param("code", code).param("reason", reason)
        .update();
    history(limited.person(), limited.restricted() ? "RESTRICTED" : "EXCLUDED", Optional.empty(), by, now, reason);
  }

  void owner(UUID person, UserId owner, UserId by, Instant now, String reason) {
    db.sql("update access.limited_record set owner_id = :owner, version = version + 1 where person = :person and lifted_at is null")
        .param("owner", owner.value()).param("person", person).update();
    history(person, LimitChange.OWNER.event(), Optional.of(owner), by, now, reason);
  }

  /** Nothing where the record is not limited. */
  void moveIn(UUID person, AreaCode area, UserId by, Instant now) {
    int moved = db.sql("update access.limited_record set area = :area, owner_id = :by, version = version + 1 where person = :person and lifted_at is null")
        .param("area", area.value()).param("by", by.value()).param("person", person).update();
    if (moved == 1) history(person, "MOVED", Optional.of(by), by, now, "Taken up by another force");
  }

  void askToLift(UUID person, UserId by, String reason, Instant now) {
    db.sql("""
            update access.limited_record set lift_asked_by = :by, lift_asked_at = :now, lift_reason = :reason, version = version + 1
             where person = :person and lifted_at is null
            """)
        .param("by", by.value()).param("now", Timestamp.from(now)).param("reason", reason).param("person", person).update();
    history(person, "LIFT_ASKED", Optional.empty(), by, now, reason);
  }

  void keep(UUID person, UserId by, Instant now) {
    db.sql("""
            update access.limited_record set lift_asked_by = null, lift_asked_at = null, lift_reason = '', version = version + 1
             where person = :person and lifted_at is null
            """)
        .param("person", person).update();
    history(person, "KEPT", Optional.empty(), by, now, "");
  }

  /** Its lists go too: another limit, later, begins with none. */
  void lift(UUID person, UserId by, Instant now) {
    db.sql("update access.limited_record set lifted_at = :now, lifted_by = :by, version = version + 1 where person = :person and lifted_at is null")
        .param("now", Timestamp.from(now)).param("by", by.value()).param("person", person).update();
    db.sql("delete from access.restriction where person = :person").param("person", person).update();
    history(person, "LIFTED", Optional.empty(), by, now, "");
  }

  void list(UUID person, String kind, UserId staff, UserId by, Instant now, String reason) {
    int added = db.sql("""
            insert into access.restriction (person, kind, staff_id, added_by, added_at)
            values (:person, :kind, :staff, :by, :now) on conflict do nothing
            """)
        .param("person", person).param("kind", kind).param("staff", staff.value()).param("by", by.value()).param("now", Timestamp.from(now))
        .update();
    if (added == 1) history(person, kind, Optional.of(staff), by, now, reason);
  }

  void unlist(UUID person, String kind, UserId staff, UserId by, Instant now, String reason) {
    db.sql("delete from access.restriction where person = :person and kind = :kind and staff_id = :staff")
        .param("person", person).param("kind", kind).param("staff", staff.value()).update();
    history(person, "NOT_" + kind, Optional.of(staff), by, now, reason);
  }

  /** Somebody at work in that area is let in and not shut out. */
  boolean listedIn(AreaCode area, UUID person) {
    return db.sql("""
            select exists (select 1 from access.restriction r join access.staff s on s.id = r.staff_id
                            where r.person = :person and r.kind = 'ALLOW' and s.area = :area and s.enabled
                              and not exists (select 1 from access.restriction d where d.person = r.person and d.staff_id = r.staff_id and d.kind = 'DENY'))
            """)
        .param("person", person).param("area", area.value()).query(Boolean.class).single();
  }

  List<UserId> listed(UUID person, String kind) {
    return db.sql("select staff_id from access.restriction where person = :person and kind = :kind order by added_at, staff_id")
        .param("person", person).param("kind", kind).query(UUID.class).list().stream().map(UserId::new).toList();
  }

  private void history(UUID person, String event, Optional<UserId> staff, UserId by, Instant now, String reason) {
    db.sql("""
            insert into access.limited_history (id, person, at, by_user, event, staff_id, reason)
            values (:id, :person, :now, :by, :event, :staff, :reason)
            """)
        .param("reason", reason)
        .param("id", ids.next()).param("person", person).param("now", Timestamp.from(now)).param("by", by.value())
        .param("event", event).param("staff", staff.map(UserId::value).orElse(null), Types.OTHER)
        .update();
  }
}
