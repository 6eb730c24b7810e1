package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class PurposeStore {
  private final JdbcClient db;

  PurposeStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UserId staff, UUID person, PurposeCode code, String reason, Instant now, Instant ends) {
    db.sql("""
            insert into access.purpose (id, staff_id, person, code, reason, stated_at, ends_at)
            values (:id, :staff, :person, :code, :reason, :now, :ends)
            """)
        .param("id", id).param("staff", staff.value()).param("person", person).param("code", code.name())
        .param("reason", reason).param("now", Timestamp.from(now)).param("ends", Timestamp.from(ends))
        .update();
  }
}
