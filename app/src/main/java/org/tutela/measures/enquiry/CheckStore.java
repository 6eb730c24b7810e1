package org.tutela.measures.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.UserId;

@Repository
class CheckStore {
  private final JdbcClient db;
  private final Ids ids;

  CheckStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(ApplicationId application, FirstCheck.Made check, Instant at, UserId by) {
    db.sql("""
            insert into enquiry.first_check (id, application_id, system, result, result_reference, note, at, by_user)
            values (:id, :application, :system, :result, :reference, :note, :at, :by)
            """)
        .param("id", ids.next()).param("application", application.value()).param("system", check.system().name())
        .param("result", check.result().name()).param("reference", check.reference()).param("note", check.note())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<FirstCheck> of(ApplicationId application) {
    return db.sql("""
            select system, result, result_reference, note, at, by_user
              from enquiry.first_check where application_id = :application order by at, id
            """)
        .param("application", application.value())
        .query((row, n) -> new FirstCheck(FirstCheck.System.valueOf(row.getString("system")), FirstCheck.Result.valueOf(row.getString("result")),
            row.getString("result_reference"), row.getString("note"), row.getTimestamp("at").toInstant(),
            new UserId(row.getObject("by_user", UUID.class))))
        .list();
  }
}
