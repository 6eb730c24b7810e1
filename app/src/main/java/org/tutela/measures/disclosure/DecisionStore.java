package org.tutela.measures.disclosure;

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
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.LegalBasis;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Findings.Answer;
import org.tutela.law.scheme.Findings.Finding;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Recipient;
import org.tutela.measures.enquiry.ApplicationId;

@Repository
class DecisionStore {
  private final JdbcClient db;

  DecisionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(DecisionId id, Decide made, boolean presumption, boolean awaitsSecondReader, int fileEntries, AreaCode area, UserId by, Instant now) {
    var findings = made.findings();
    db.sql("""
            insert into disclosure.decision (id, application_id, area, category, necessary, necessary_reasons, pressing_need,
              pressing_need_reasons, proportionate, proportionate_reasons, harm, presumption_held, reasons, words, recipient_name,
              recipient_relation, recipient_is_applicant, why_this_person, conditions, tell_subject, tell_subject_reasons, consulted,
              safeguarding, senior, decided_at, decided_by, awaits_second_reader, file_entries, legal_basis)
            values (:id, :application, :area, :category, :necessary, :necessaryReasons, :pressing, :pressingReasons, :proportionate,
              :proportionateReasons, :harm, :presumption, :reasons, :words, :recipient, :relation, :isApplicant, :why, :conditions,
              :tell, :tellReasons, :consulted, :safeguarding, :senior, :now, :by, :awaits, :entries, :basis)
            """)
        .param("id", id.value()).param("application", made.application().value()).param("area", area.value())
        .param("category", made.category().name())
        .param("necessary", findings.necessary().answer().name()).param("necessaryReasons", findings.necessary().reasons())
        .param("pressing", findings.pressingNeed().answer().name()).param("pressingReasons", findings.pressingNeed().reasons())
        .param("proportionate", findings.proportionate().answer().name()).param("proportionateReasons", findings.proportionate().reasons())
        .param("harm", findings.harm()).param("presumption", presumption).param("reasons", made.reasons()).param("words", made.words())
        .param("recipient", made.recipient().name()).param("relation", made.recipient().relation() == null ? "" : made.recipient().relation().name())
        .param("isApplicant", made.recipient().isApplicant()).param("why", made.recipient().whyThisPerson())
        .param("conditions", made.conditions()).param("tell", made.tellSubject().tell() ? "YES" : "NO")
        .param("tellReasons", made.tellSubject().reasons()).param("consulted", made.consulted())
        .param("safeguarding", made.safeguarding()).param("senior", made.senior())
        .param("now", Timestamp.from(now)).param("by", by.value()).param("awaits", awaitsSecondReader).param("entries", fileEntries)
        .param("basis", LegalBasis.COMMON_LAW.name())
        .update();
  }

  void insert(DecisionId decision, boolean agreed, String reasons, AreaCode area, UserId by, Instant now) {
    db.sql("""
            insert into disclosure.second_reading (decision_id, area, agreed, reasons, read_at, read_by)
            values (:decision, :area, :agreed, :reasons, :now, :by)
            """)
        .param("decision", decision.value()).param("area", area.value()).param("agreed", agreed).param("reasons", reasons)
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  Optional<MadeDecision> newest(ApplicationId application) {
    return all(application).stream().findFirst();
  }

  /** The newest first. */
  List<MadeDecision> all(ApplicationId application) {
    return db.sql("""
            select d.id, d.application_id, d.category, d.necessary, d.necessary_reasons, d.pressing_need, d.pressing_need_reasons,
                   d.proportionate, d.proportionate_reasons, d.harm, d.presumption_held, d.reasons, d.words, d.recipient_name,
                   d.recipient_relation, d.recipient_is_applicant, d.why_this_person, d.conditions, d.tell_subject, d.tell_subject_reasons,
                   d.consulted, d.safeguarding, d.senior, d.decided_at, d.decided_by, d.awaits_second_reader, d.file_entries,
                   s.agreed, s.reasons as second_reasons, s.read_at, s.read_by
              from disclosure.decision d left join disclosure.second_reading s on s.decision_id = d.id
             where d.application_id = :application order by d.decided_at desc, d.id desc
            """)
        .param("application", application.value()).query(DecisionStore::decision).list();
  }

  private static MadeDecision decision(ResultSet row, int n) throws SQLException {
    var findings = new Findings(finding(row, "necessary"), finding(row, "pressing_need"), finding(row, "proportionate"), row.getString("harm"));
    String relation = row.getString("recipient_relation");
    var recipient = new Recipient(row.getString("recipient_name"), relation.isEmpty() ? null : Recipient.Relation.valueOf(relation), row.getBoolean("recipient_is_applicant"),
        row.getString("why_this_person"));
    var made = new Decide(new ApplicationId(row.getObject("application_id", UUID.class)), 0, findings,
        OutcomeCategory.valueOf(row.getString("category")), row.getString("reasons"), row.getString("words"), recipient,
        row.getString("conditions"), new Decide.TellSubject(row.getString("tell_subject").equals("YES"), row.getString("tell_subject_reasons")),
        row.getString("consulted"), row.getBoolean("safeguarding"), row.getBoolean("senior"));
    Optional<MadeDecision.SecondReading> second = row.getObject("read_by", UUID.class) == null ? Optional.empty()
        : Optional.of(new MadeDecision.SecondReading(row.getBoolean("agreed"), row.getString("second_reasons"),
            row.getTimestamp("read_at").toInstant(), new UserId(row.getObject("read_by", UUID.class))));
    return new MadeDecision(new DecisionId(row.getObject("id", UUID.class)), made, row.getBoolean("presumption_held"),
        row.getTimestamp("decided_at").toInstant(), new UserId(row.getObject("decided_by", UUID.class)),
        row.getBoolean("awaits_second_reader"), row.getInt("file_entries"), second);
  }

  private static Finding finding(ResultSet row, String limb) throws SQLException {
    return new Finding(Answer.valueOf(row.getString(limb)), row.getString(limb + "_reasons"));
  }
}
