package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class RoleStore {
  private static final String REQUEST = """
      select g.id, g.staff_id, p.name, p.area, g.role, g.asked_by, g.asked_at, g.version
        from access.role_grant g join access.staff p on p.id = g.staff_id
      """;
  private final JdbcClient db;

  RoleStore(JdbcClient db) {
    this.db = db;
  }

  void ask(UUID id, UserId staff, Role role, UserId by, Instant now) {
    insert(id, staff, role, "ASKED", by, now);
  }

  /** For the system only, which takes on the demonstration's people and the first administrator. */
  void give(UUID id, UserId staff, Role role, UserId by, Instant now) {
    insert(id, staff, role, "GRANTED", by, now);
  }

  private void insert(UUID id, UserId staff, Role role, String state, UserId by, Instant now) {
    db.sql("""
            insert into access.role_grant (id, staff_id, role, state, asked_by, asked_at)
            values (:id, :staff, :role, :state, :by, :now)
            """)
        .param("id", id).param("staff", staff.value()).param("role", role.name()).param("state", state)
        .param("by", by.value()).param("now", Timestamp.from(now))
        .update();
  }

  Optional<RoleRequest> asked(UUID id) {
    return db.sql(REQUEST + " where g.id = :id and g.state = 'ASKED'").param("id", id).query(RoleStore::request).optional();
  }

  List<RoleRequest> waiting(AreaCode area) {
    return db.sql(REQUEST + " where g.state = 'ASKED' and p.area = :area order by g.asked_at, g.id").param("area", area.value())
        .query(RoleStore::request).list();
  }

  List<RoleRequest> waitingFor(UserId staff) {
    return db.sql(REQUEST + " where g.state = 'ASKED' and g.staff_id = :staff order by g.asked_at, g.id").param("staff", staff.value())
        .query(RoleStore::request).list();
  }

  void decide(RoleRequest request, boolean granted, UserId by, Instant now) {
    Rows.one(db.sql("""
            update access.role_grant set state = :state, decided_by = :by, decided_at = :now, version = version + 1
             where id = :id and version = :version and state = 'ASKED'
            """)
        .param("state", granted ? "GRANTED" : "REFUSED").param("by", by.value()).param("now", Timestamp.from(now))
        .param("id", request.id()).param("version", request.version())
        .update());
  }

  int end(UserId staff, Role role, UserId by, Instant now) {
    return db.sql("""
            update access.role_grant set state = 'ENDED', ended_by = :by, ended_at = :now, version = version + 1
             where staff_id = :staff and role = :role and state in ('ASKED', 'GRANTED')
            """)
        .param("by", by.value()).param("now", Timestamp.from(now)).param("staff", staff.value()).param("role", role.name())
        .update();
  }

  private static RoleRequest request(ResultSet row, int n) throws SQLException {
    return new RoleRequest(row.getObject("id", UUID.class), new UserId(row.getObject("staff_id", UUID.class)), row.getString("name"),
        new AreaCode(row.getString("area")), Role.valueOf(row.getString("role")), new UserId(row.getObject("asked_by", UUID.class)),
        row.getTimestamp("asked_at").toInstant(), row.getInt("version"));
  }
}
