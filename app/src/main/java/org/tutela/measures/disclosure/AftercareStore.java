package org.tutela.measures.disclosure;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.enquiry.ApplicationId;

@Repository
class AftercareStore {
  private final JdbcClient db;

  AftercareStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, ApplicationId application, Aftercare event, AreaCode area) {
    db.sql("""
            insert into disclosure.aftercare (id, application_id, area, kind, text, recorded_at, recorded_by)
            values (:id, :application, :area, :kind, :text, :at, :by)
            """)
        .param("id", id).param("application", application.value()).param("area", area.value()).param("kind", event.kind().name())
        .param("text", event.text()).param("at", Timestamp.from(event.recordedAt())).param("by", event.recordedBy().value())
        .update();
  }

  List<Aftercare> of(ApplicationId application) {
    return db.sql("""
            select kind, text, recorded_at, recorded_by from disclosure.aftercare
             where application_id = :application order by recorded_at, id
            """)
        .param("application", application.value())
        .query((row, n) -> new Aftercare(Aftercare.Kind.valueOf(row.getString("kind")), row.getString("text"),
            row.getTimestamp("recorded_at").toInstant(), new UserId(row.getObject("recorded_by", UUID.class))))
        .list();
  }
}
