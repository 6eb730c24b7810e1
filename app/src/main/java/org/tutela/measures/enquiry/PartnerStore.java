package org.tutela.measures.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class PartnerStore {
  private final JdbcClient db;

  PartnerStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ApplicationId application, PartnerRequest request) {
    db.sql("""
            insert into enquiry.partner_request (id, application_id, agency, asked_whom, question, asked_at, asked_by, due_at)
            values (:id, :application, :agency, :whom, :question, :at, :by, :due)
            """)
        .param("id", request.id()).param("application", application.value()).param("agency", request.agency().name())
        .param("whom", request.askedWhom()).param("question", request.question())
        .param("at", Timestamp.from(request.askedAt())).param("by", request.askedBy().value())
        .param("due", Timestamp.from(request.dueAt()))
        .update();
  }

  /** False when it was answered already. */
  boolean reply(ApplicationId application, UUID request, String reply, Instant at, UserId by) {
    return db.sql("""
            update enquiry.partner_request set reply = :reply, replied_at = :at, reply_by = :by
             where id = :id and application_id = :application and replied_at is null
            """)
        .param("id", request).param("application", application.value()).param("reply", reply)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update() == 1;
  }

  List<PartnerRequest> of(ApplicationId application) {
    return db.sql("""
            select id, agency, asked_whom, question, asked_at, asked_by, due_at, replied_at, reply
              from enquiry.partner_request where application_id = :application order by asked_at, id
            """)
        .param("application", application.value())
        .query(PartnerStore::request).list();
  }

  private static PartnerRequest request(ResultSet row, int n) throws SQLException {
    return new PartnerRequest(row.getObject("id", UUID.class), PartnerRequest.Agency.valueOf(row.getString("agency")),
        row.getString("asked_whom"), row.getString("question"), row.getTimestamp("asked_at").toInstant(),
        new UserId(row.getObject("asked_by", UUID.class)), row.getTimestamp("due_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("replied_at")).map(Timestamp::toInstant), Optional.ofNullable(row.getString("reply")));
  }
}
