package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class SessionStore {
  record Row(UUID id, UserId staff, Factor factor, Instant seenAt, Instant endsAt, Optional<Instant> provedAt, boolean ended,
             boolean enabled, String name, AreaCode area, String team, LocalDate vettedUntil, Set<Role> roles, Optional<Instant> glassUntil) {
    Actor actor() {
      return new Actor(staff, name, area, team, roles, Optional.of(id), vettedUntil, provedAt);
    }
  }

  private final JdbcClient db;

  SessionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, Token token, UserId staff, Factor factor, String device, Instant now, Instant ends) {
    db.sql("""
            insert into access.session (id, token_hash, staff_id, factor, device, started_at, seen_at, ends_at, stepped_up_at)
            values (:id, :hash, :staff, :factor, :device, :now, :now, :ends, :now)
            """)
        .param("id", id).param("hash", token.hash()).param("staff", staff.value()).param("factor", factor.name())
        .param("device", device).param("now", Timestamp.from(now)).param("ends", Timestamp.from(ends))
        .update();
  }

  /** The session and, afresh, whoever it stands for: read on every request. */
  Optional<Row> find(Token token, Instant now) {
    return db.sql("""
            select s.id, s.staff_id, s.factor, s.seen_at, s.ends_at, s.stepped_up_at, s.ended_at is not null as ended,
                   p.enabled, p.name, p.area, p.team, p.vetting_until,
                   array(select g.role from access.role_grant g
                          where g.staff_id = p.id and g.state = 'GRANTED' order by g.role) as roles,
                   (select max(b.ends_at) from access.glass b
                     where b.staff_id = p.id and b.asked_at > :yesterday and b.opened_at <= :now and b.ends_at > :now) as glass_until
              from access.session s join access.staff p on p.id = s.staff_id
             where s.token_hash = :hash
            """)
        .param("hash", token.hash()).param("now", Timestamp.from(now)).param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
        .query(SessionStore::row).optional();
  }

  void seen(UUID id, Instant now) {
    db.sql("update access.session set seen_at = :now where id = :id and ended_at is null")
        .param("now", Timestamp.from(now)).param("id", id).update();
  }

  /** A new token for the same session: what the old one could do is over (S-4). */
  int rotate(UUID id, Token fresh, Instant now) {
    return db.sql("""
            update access.session set token_hash = :hash, stepped_up_at = :now, seen_at = :now
             where id = :id and ended_at is null
            """)
        .param("hash", fresh.hash()).param("now", Timestamp.from(now)).param("id", id).update();
  }

  int end(UUID id, UserId staff, String why, Instant now) {
    return db.sql("""
            update access.session set ended_at = :now, ended_why = :why
             where id = :id and staff_id = :staff and ended_at is null
            """)
        .param("now", Timestamp.from(now)).param("why", why).param("id", id).param("staff", staff.value()).update();
  }

  int endAll(UserId staff, String why, Instant now) {
    return db.sql("""
            update access.session set ended_at = :now, ended_why = :why where staff_id = :staff and ended_at is null
            """)
        .param("now", Timestamp.from(now)).param("why", why).param("staff", staff.value()).update();
  }

  List<Sitting> of(UserId staff, Optional<UUID> current, Instant now, Instant idleSince) {
    return db.sql("""
            select id, factor, device, started_at, seen_at from access.session
             where staff_id = :staff and ended_at is null and ends_at > :now and seen_at > :idleSince
             order by started_at desc, id
            """)
        .param("staff", staff.value()).param("now", Timestamp.from(now)).param("idleSince", Timestamp.from(idleSince))
        .query((row, n) -> new Sitting(row.getObject("id", UUID.class), Factor.valueOf(row.getString("factor")),
            row.getString("device"), row.getTimestamp("started_at").toInstant(), row.getTimestamp("seen_at").toInstant(),
            current.equals(Optional.of(row.getObject("id", UUID.class)))))
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(row.getObject("id", UUID.class), new UserId(row.getObject("staff_id", UUID.class)),
        Factor.valueOf(row.getString("factor")), row.getTimestamp("seen_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("stepped_up_at")).map(Timestamp::toInstant), row.getBoolean("ended"),
        row.getBoolean("enabled"), row.getString("name"), new AreaCode(row.getString("area")), row.getString("team"),
        row.getObject("vetting_until", LocalDate.class),
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        Optional.ofNullable(row.getTimestamp("glass_until")).map(Timestamp::toInstant));
  }
}
