package org.tutela.measures.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Known;
import org.tutela.law.LegalBasis;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.Presumption;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.Representations;

/** The records that the Act requires to be kept; each is written once. */
@Repository
class ConsiderationRecordStore {
  private final JdbcClient db;

  ConsiderationRecordStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordConsideration made, Presumption presumption, AreaCode area, UserId by, Instant now) {
    var risk = made.risk();
    db.sql("""
            insert into disclosure.consideration_record (id, consideration_id, area, held_on, attendees, reasonable_cause, to_whom, described,
              feared_statute, feared_section, risk_area, presumption, decision, reasons, addresses_presumption, alternatives, conditions,
              deferred_to, next_due, minute_reference, visor_reference, recorded_at, recorded_by, legal_basis)
            values (:id, :consideration, :area, :on, :attendees, :cause, :toWhom, :described, :statute, :section, :where, :presumption,
              :decision, :reasons, :addresses, :alternatives, :conditions, :deferredTo, :nextDue, :minute, :visor, :now, :by, :basis)
            """)
        .param("id", id).param("consideration", made.consideration().value()).param("area", area.value()).param("on", made.on())
        .param("attendees", String.join("\n", made.attendees())).param("cause", risk.reasonableCause().name())
        .param("toWhom", risk.toWhom().name()).param("described", risk.described())
        .param("statute", risk.fearedOffence().map(o -> o.statute().name()).orElse(""))
        .param("section", risk.fearedOffence().map(Offence::section).orElse("")).param("where", risk.where())
        .param("presumption", presumption.answer().name()).param("decision", made.decision().orElseThrow().name())
        .param("reasons", made.reasons()).param("addresses", made.addressesPresumption()).param("alternatives", made.alternatives())
        .param("conditions", made.conditions()).param("deferredTo", made.deferredTo().orElse(null), Types.DATE)
        .param("nextDue", made.nextDue().orElseThrow()).param("minute", made.minuteReference()).param("visor", made.visorReference())
        .param("now", Timestamp.from(now)).param("by", by.value()).param("basis", LegalBasis.S327A.name())
        .update();
    made.representations().ifPresent(entry -> insert(id, entry, area));
    for (int i = 0; i < made.members().size(); i++) {
      Member member = made.members().get(i);
      db.sql("""
              insert into disclosure.member_considered (record_id, number, area, who, necessary, reasons)
              values (:record, :number, :area, :who, :necessary, :reasons)
              """)
          .param("record", id).param("number", i).param("area", area.value()).param("who", member.who())
          .param("necessary", member.necessary().name()).param("reasons", member.reasons())
          .update();
    }
  }

  private void insert(UUID record, Representations entry, AreaCode area) {
    var asked = entry instanceof Representations.Asked a ? Optional.of(a) : Optional.<Representations.Asked>empty();
    var notAsked = entry instanceof Representations.NotAsked n ? Optional.of(n) : Optional.<Representations.NotAsked>empty();
    db.sql("""
            insert into disclosure.consideration_representations (record_id, area, asked, reason, reason_text, reply, weight, applicant_protected)
            values (:record, :area, :asked, :reason, :reasonText, :reply, :weight, :protected)
            """)
        .param("record", record).param("area", area.value()).param("asked", asked.isPresent())
        .param("reason", notAsked.map(n -> n.reason().name()).orElse(null), Types.VARCHAR)
        .param("reasonText", notAsked.map(Representations.NotAsked::text).orElse(""))
        .param("reply", asked.map(Representations.Asked::reply).orElse("")).param("weight", asked.map(Representations.Asked::weight).orElse(""))
        .param("protected", asked.map(Representations.Asked::applicantProtected).orElse(null), Types.BOOLEAN)
        .update();
  }

  private Optional<Representations> representations(UUID record) {
    return db.sql("""
            select asked, reason, reason_text, reply, weight, applicant_protected from disclosure.consideration_representations
             where record_id = :record
            """)
        .param("record", record)
        .query((row, n) -> row.getBoolean("asked")
            ? (Representations) new Representations.Asked(row.getString("reply"), row.getString("weight"), row.getBoolean("applicant_protected"))
            : new Representations.NotAsked(RepresentationReason.valueOf(row.getString("reason")), row.getString("reason_text")))
        .optional();
  }

  /** The newest first. */
  List<KeptRecord> of(HeldConsideration consideration) {
    return db.sql("""
            select id, held_on, attendees, reasonable_cause, to_whom, described, feared_statute, feared_section, risk_area, decision, reasons,
                   addresses_presumption, alternatives, conditions, deferred_to, next_due, minute_reference, visor_reference, presumption
              from disclosure.consideration_record where consideration_id = :id order by recorded_at desc, id desc
            """)
        .param("id", consideration.id().value())
        .query((row, n) -> new KeptRecord(row(row, consideration.id()), Presumption.Answer.valueOf(row.getString("presumption")))).list();
  }

  /** The last decision of each, in one statement for a list. */
  Map<ConsiderationId, Considerations.Decided> decided(List<ConsiderationId> of) {
    if (of.isEmpty()) return Map.of();
    return db.sql("""
            select distinct on (consideration_id) consideration_id, held_on, decision, reasons from disclosure.consideration_record
             where consideration_id = any(:ids) order by consideration_id, recorded_at desc, id desc
            """)
        .param("ids", of.stream().map(ConsiderationId::value).toArray(UUID[]::new))
        .query((row, n) -> Map.entry(new ConsiderationId(row.getObject("consideration_id", UUID.class)), new Considerations.Decided(
            row.getObject("held_on", LocalDate.class), ConsiderationDecision.valueOf(row.getString("decision")), row.getString("reasons"))))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private RecordConsideration row(ResultSet row, ConsiderationId id) throws SQLException {
    Optional<Offence> feared = row.getString("feared_statute").isEmpty() ? Optional.empty()
        : Optional.of(Offence.of(Offence.Statute.valueOf(row.getString("feared_statute")), row.getString("feared_section")));
    var risk = new RiskFinding(Known.valueOf(row.getString("reasonable_cause")), RiskFinding.ToWhom.valueOf(row.getString("to_whom")),
        row.getString("described"), feared, row.getString("risk_area"));
    return new RecordConsideration(id, 0, row.getObject("held_on", LocalDate.class), Arrays.asList(row.getString("attendees").split("\n")), risk,
        members(row.getObject("id", UUID.class)), Optional.of(ConsiderationDecision.valueOf(row.getString("decision"))),
        row.getString("reasons"), row.getBoolean("addresses_presumption"), representations(row.getObject("id", UUID.class)), row.getString("alternatives"),
        row.getString("conditions"), Optional.ofNullable(row.getObject("deferred_to", LocalDate.class)), row.getString("minute_reference"),
        row.getString("visor_reference"), Optional.of(row.getObject("next_due", LocalDate.class)));
  }

  private List<Member> members(UUID record) {
    return db.sql("select who, necessary, reasons from disclosure.member_considered where record_id = :record order by number")
        .param("record", record)
        .query((row, n) -> new Member(row.getString("who"), Known.valueOf(row.getString("necessary")), row.getString("reasons")))
        .list();
  }

  void insert(ConsiderationId id, DisclosureMade made, String subjectTold, AreaCode area, UserId by, Instant now) {
    db.sql("""
            insert into disclosure.consideration_disclosure (consideration_id, area, recipient_name, recipient_address, words, conditions,
              disclosed_on, subject_told, recorded_at, recorded_by)
            values (:id, :area, :name, :address, :words, :conditions, :on, :told, :now, :by)
            """)
        .param("id", id.value()).param("area", area.value()).param("name", made.recipientName()).param("address", made.recipientAddress())
        .param("words", made.content()).param("conditions", made.conditions()).param("on", made.on()).param("told", subjectTold)
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  Optional<DisclosureMade> disclosure(ConsiderationId id) {
    return db.sql("""
            select disclosed_on, recipient_name, recipient_address, words, conditions from disclosure.consideration_disclosure
             where consideration_id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> new DisclosureMade(row.getObject("disclosed_on", LocalDate.class), row.getString("recipient_name"),
            row.getString("recipient_address"), row.getString("words"), row.getString("conditions")))
        .optional();
  }

  /** Whether the person was told of it, and why or why not; empty while nothing was disclosed. */
  Optional<String> subjectTold(ConsiderationId id) {
    return db.sql("select subject_told from disclosure.consideration_disclosure where consideration_id = :id").param("id", id.value()).query(String.class).optional();
  }
}
