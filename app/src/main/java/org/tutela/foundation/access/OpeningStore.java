package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class OpeningStore {
  /** @param before this person was among them */
  record Hour(int people, boolean before) {}

  private final JdbcClient db;

  OpeningStore(JdbcClient db) {
    this.db = db;
  }

  Hour since(UserId staff, UUID person, Instant from) {
    return db.sql("""
            select count(distinct person) as people, coalesce(bool_or(person = :person), false) as before
              from access.opening where staff_id = :staff and at > :from and allowed
            """)
        .param("staff", staff.value()).param("person", person).param("from", Timestamp.from(from))
        .query((row, n) -> new Hour(row.getInt("people"), row.getBoolean("before")))
        .single();
  }

  int outside(UserId staff, Instant from) {
    return db.sql("select count(distinct person) from access.opening where staff_id = :staff and at > :from and outside")
        .param("staff", staff.value()).param("from", Timestamp.from(from)).query(Integer.class).single();
  }

  void insert(UUID id, Actor actor, Permission permission, Target target, String purpose, boolean outside, boolean allowed, Instant now) {
    db.sql("""
            insert into access.opening (id, staff_id, team, person, area, permission, purpose, outside, allowed, at)
            values (:id, :staff, :team, :person, :area, :permission, :purpose, :outside, :allowed, :now)
            """)
        .param("id", id).param("staff", actor.id().value()).param("team", actor.team())
        .param("person", target.person().orElseThrow()).param("area", target.area().value())
        .param("permission", permission.name()).param("purpose", purpose)
        .param("outside", outside).param("allowed", allowed).param("now", Timestamp.from(now))
        .update();
  }
}
