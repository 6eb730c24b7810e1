package org.tutela.measures.disclosure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Held;
import org.tutela.measures.enquiry.ApplicationId;

/** Risk assessments; the newest stands. */
@Repository
class AssessmentStore {
  private final JdbcClient db;

  AssessmentStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordAssessment made, AreaCode area, UserId by, Instant now) {
    var risks = made.risks();
    db.sql("""
            insert into disclosure.assessment (id, application_id, area, partners, held, concerns, risk_to_this_child, disclosure_possible,
              subject_under_18, risk_to_child, risk_to_applicant, risk_to_subject, risk_to_others, if_nothing_is_said, alternatives,
              made_at, made_by)
            values (:id, :application, :area, :partners, :held, :concerns, :risk, :possible, :under18, :toChild, :toApplicant, :toSubject,
              :toOthers, :nothing, :alternatives, :now, :by)
            """)
        .param("id", id).param("application", made.application().value()).param("area", area.value())
        .param("partners", made.partners().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("held", made.held().name()).param("concerns", made.concerns().name()).param("risk", made.riskToThisChild())
        .param("possible", made.disclosurePossible()).param("under18", made.subjectUnder18())
        .param("toChild", risks.toChild()).param("toApplicant", risks.toApplicant()).param("toSubject", risks.toSubject())
        .param("toOthers", risks.toOthers()).param("nothing", risks.ifNothingIsSaid()).param("alternatives", risks.alternatives())
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  /** The newest first. */
  List<MadeAssessment> all(ApplicationId application) {
    return db.sql("""
            select area, made_at, made_by, held, risk_to_child, risk_to_applicant, risk_to_subject, risk_to_others, if_nothing_is_said, alternatives
              from disclosure.assessment where application_id = :application order by made_at desc, id desc
            """)
        .param("application", application.value())
        .query((row, n) -> new MadeAssessment(new RecordAssessment.Risks(row.getString("risk_to_child"), row.getString("risk_to_applicant"),
            row.getString("risk_to_subject"), row.getString("risk_to_others"), row.getString("if_nothing_is_said"), row.getString("alternatives")),
            Held.valueOf(row.getString("held")), new AreaCode(row.getString("area")), row.getTimestamp("made_at").toInstant(),
            new UserId(row.getObject("made_by", UUID.class))))
        .list();
  }
}
