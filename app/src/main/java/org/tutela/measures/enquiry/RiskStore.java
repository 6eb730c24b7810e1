package org.tutela.measures.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class RiskStore {
  private final JdbcClient db;

  RiskStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RaiseImmediateRisk risk, Instant at, UserId by) {
    db.sql("""
            insert into enquiry.immediate_risk (id, application_id, why, action, owner_id, at, by_user)
            values (:id, :application, :why, :action, :owner, :at, :by)
            """)
        .param("id", id).param("application", risk.application().value()).param("why", risk.why()).param("action", risk.action())
        .param("owner", risk.owner().value()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** False when there is no such risk or it was answered already. */
  boolean acted(ApplicationId application, UUID risk, String done, Instant at, UserId by) {
    return db.sql("""
            update enquiry.immediate_risk set done = :done, done_at = :at, done_by = :by
             where id = :id and application_id = :application and done is null
            """)
        .param("id", risk).param("application", application.value()).param("done", done).param("at", Timestamp.from(at)).param("by", by.value())
        .update() == 1;
  }

  List<Danger> of(ApplicationId application) {
    return db.sql("""
            select id, why, action, owner_id, at, by_user, done, done_at
              from enquiry.immediate_risk where application_id = :application order by at desc, id
            """)
        .param("application", application.value())
        .query((row, n) -> new Danger(row.getObject("id", UUID.class), row.getString("why"), row.getString("action"),
            new UserId(row.getObject("owner_id", UUID.class)), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class)),
            Optional.ofNullable(row.getString("done")), Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant)))
        .list();
  }
}
