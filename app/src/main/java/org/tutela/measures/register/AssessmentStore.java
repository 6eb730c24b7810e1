package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Whose risk was to be assessed again before today, as it was planned with the last assessment. */
@Repository
class AssessmentStore {
  private static final String OVERDUE = """
              from register.supervision s
             where s.area = :area and s.assess_by < :today and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
      """;
  private static final String IN_ORDER = """
             order by array_position(array['VERY_HIGH', 'HIGH', 'MEDIUM', 'NOT_ASSESSED', 'LOW'], s.band), s.assess_by, s.person_id
      """;
  private final JdbcClient db;

  AssessmentStore(JdbcClient db) {
    this.db = db;
  }

  /** The highest band first, in it the longest overdue. */
  List<OverdueAssessments.Key> overdue(AreaCode area, LocalDate today) {
    return db.sql("select s.person_id, s.band, s.assess_by\n" + OVERDUE + IN_ORDER).param("area", area.value()).param("today", today)
        .query((row, n) -> new OverdueAssessments.Key(new PersonId(row.getObject("person_id", UUID.class)), RiskBand.valueOf(row.getString("band")), row.getObject("assess_by", LocalDate.class))).list();
  }

  /** Those of some that still are. */
  List<OverdueAssessments.Line> overdue(AreaCode area, LocalDate today, List<OverdueAssessments.Key> some) {
    if (some.isEmpty()) return List.of();
    return db.sql("select s.person_id, s.manager_id, s.band, s.basis, s.assessed_on, s.assess_by\n" + OVERDUE + " and s.person_id = any(:persons::uuid[])" + IN_ORDER)
        .param("area", area.value()).param("today", today).param("persons", some.stream().map(one -> one.person().value().toString()).toArray(String[]::new))
        .query((row, n) -> new OverdueAssessments.Line(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)),
            RiskBand.valueOf(row.getString("band")), row.getString("basis"), Optional.ofNullable(row.getObject("assessed_on", LocalDate.class)), row.getObject("assess_by", LocalDate.class)))
        .list();
  }
}
