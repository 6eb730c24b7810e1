package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Whose risk was to be assessed again before today, as it was planned with the last assessment or because of what was recorded since. */
@Repository
class AssessmentStore {
  private static final String OVERDUE = """
              from register.supervision s
             where s.area = :area and s.assess_due < :today and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
      """;
  private static final String IN_ORDER = """
             order by array_position(array['VERY_HIGH', 'HIGH', 'MEDIUM', 'NOT_ASSESSED', 'LOW'], s.band), s.assess_due, s.person_id
      """;
  private final JdbcClient db;

  AssessmentStore(JdbcClient db) {
    this.db = db;
  }

  /** The highest band first, in it the longest overdue. */
  List<OverdueAssessments.Key> overdue(AreaCode area, LocalDate today) {
    return db.sql("select s.person_id, s.band, s.assess_due\n" + OVERDUE + IN_ORDER).param("area", area.value()).param("today", today)
        .query((row, n) -> new OverdueAssessments.Key(new PersonId(row.getObject("person_id", UUID.class)), RiskBand.valueOf(row.getString("band")), row.getObject("assess_due", LocalDate.class))).list();
  }

  /** Those of some that still are. */
  List<OverdueAssessments.Line> overdue(AreaCode area, LocalDate today, List<OverdueAssessments.Key> some) {
    if (some.isEmpty()) return List.of();
    return db.sql("select s.person_id, s.manager_id, s.band, s.basis, s.tool, s.tool_name, s.tool_version, s.tool_result, s.assessor, s.assessed_on, s.assess_due, s.assess_due is not distinct from s.assess_after_change as changed\n" + OVERDUE + " and s.person_id = any(:persons::uuid[])" + IN_ORDER)
        .param("area", area.value()).param("today", today).param("persons", some.stream().map(one -> one.person().value().toString()).toArray(String[]::new))
        .query((row, n) -> new OverdueAssessments.Line(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)),
            RiskBand.valueOf(row.getString("band")), SupervisionStore.made(row), Optional.ofNullable(row.getObject("assessed_on", LocalDate.class)), row.getObject("assess_due", LocalDate.class), row.getBoolean("changed")))
        .list();
  }

  /**
   * @param at when it was recorded; empty where there was none yet
   * @param asked by when a change recorded since then asks for another
   * @param subject whether the person's period runs
   */
  record Last(Optional<Instant> at, Optional<LocalDate> asked, boolean subject) {}

  Optional<Last> last(PersonId person, LocalDate today) {
    return db.sql("select assessed_at, assess_after_change, coalesce(subject_until >= :today, true) as subject from register.supervision where person_id = :person")
        .param("person", person.value()).param("today", today)
        .query((row, n) -> new Last(Optional.ofNullable(row.getTimestamp("assessed_at")).map(Timestamp::toInstant), Optional.ofNullable(row.getObject("assess_after_change", LocalDate.class)), row.getBoolean("subject")))
        .optional();
  }

  record Row(RiskBand band, RiskAssessment made, Optional<LocalDate> on, Optional<LocalDate> next, Instant at, UserId by) {}

  /** Each as it was recorded, the last first. */
  List<Row> recorded(PersonId person) {
    return db.sql("""
            select band, basis, tool, tool_name, tool_version, tool_result, assessor, assessed_on, assess_by, at, by_user
              from register.supervision_history where person_id = :person and (reason = 'Assessed' or reason = 'From the list of another system' and band <> 'NOT_ASSESSED')
             order by version desc
            """)
        .param("person", person.value())
        .query((row, n) -> new Row(RiskBand.valueOf(row.getString("band")), SupervisionStore.made(row), Optional.ofNullable(row.getObject("assessed_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("assess_by", LocalDate.class)), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class))))
        .list();
  }

  void ask(PersonId person, Optional<LocalDate> by) {
    db.sql("update register.supervision set assess_after_change = :by where person_id = :person").param("by", by.orElse(null), Types.DATE).param("person", person.value()).update();
  }
}
