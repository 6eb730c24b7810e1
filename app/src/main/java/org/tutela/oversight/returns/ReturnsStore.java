package org.tutela.oversight.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.scheme.Figures;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Origin;
import org.tutela.law.scheme.OutcomeCategory;

@Repository
class ReturnsStore {
  record Counted(AreaCode area, Figures.Case one, int times) {}

  record Duty(int due, int overdue, int toDisclose, int notToDisclose) {
    static final Duty NONE = new Duty(0, 0, 0, 0);
  }

  private final JdbcClient db;

  ReturnsStore(JdbcClient db) {
    this.db = db;
  }

  Map<AreaCode, Figures> figures(Year year) {
    var cases = new HashMap<AreaCode, List<Figures.Case>>();
    db.sql("select area, origin, counted, about_registered, safeguarding, outcome, cases from returns.cases(:since, :until)")
        .param("since", Timestamp.from(year.since())).param("until", Timestamp.from(year.until()))
        .query(ReturnsStore::counted).list()
        .forEach(row -> cases.computeIfAbsent(row.area(), _ -> new java.util.ArrayList<>()).addAll(Collections.nCopies(row.times(), row.one())));
    var figures = new HashMap<AreaCode, Figures>();
    cases.forEach((area, of) -> figures.put(area, Figures.of(of)));
    return figures;
  }

  private static Counted counted(ResultSet row, int n) throws SQLException {
    String outcome = row.getString("outcome");
    return new Counted(new AreaCode(row.getString("area")), new Figures.Case(Origin.valueOf(row.getString("origin")), row.getBoolean("counted"),
        row.getBoolean("about_registered"), row.getBoolean("safeguarding"), outcome == null ? null : OutcomeCategory.valueOf(outcome)), row.getInt("cases"));
  }

  Map<AreaCode, Duty> duty(Year year, LocalDate today) {
    var duty = new HashMap<AreaCode, Duty>();
    db.sql("select area, due, overdue, to_disclose, not_to_disclose from returns.duty(:today, :since, :until)")
        .param("today", today).param("since", Timestamp.from(year.since())).param("until", Timestamp.from(year.until()))
        .query(row -> {
          duty.put(new AreaCode(row.getString("area")),
              new Duty(row.getInt("due"), row.getInt("overdue"), row.getInt("to_disclose"), row.getInt("not_to_disclose")));
        });
    return duty;
  }

  AskedFor askedFor(Year year) {
    return db.sql("select held_registered, held_others, social_care, confidence_broken, subject_attacked from returns.asked_for(:since, :until)")
        .param("since", Timestamp.from(year.since())).param("until", Timestamp.from(year.until()))
        .query((row, n) -> new AskedFor(row.getInt("held_registered"), row.getInt("held_others"), row.getInt("social_care"),
            row.getInt("confidence_broken"), row.getInt("subject_attacked"))).single();
  }

  /** Of the reader's own area: row-level security sees to that, and the area says it once more. */
  List<Times> times(Year year, AreaCode area, Instant now) {
    return db.sql("""
            select c.kind, count(c.done_at)::int as done, (count(*) filter (where c.done_at <= c.first_due_at))::int as in_time,
                   (count(*) filter (where c.done_at is null and c.first_due_at < :now))::int as late,
                   percentile_cont(0.5) within group (order by extract(epoch from c.done_at - a.first_contact_at)) as median
              from enquiry.clock c join enquiry.application a on a.id = c.application_id
             where a.area = :area and a.origin = 'APPLICATION' and a.first_contact_at >= :since and a.first_contact_at < :until
               and c.dropped_at is null and c.kind in ('INITIAL_CHECKS', 'INTERVIEW', 'DECISION')
             group by c.kind
             order by array_position(array['INITIAL_CHECKS', 'INTERVIEW', 'DECISION'], c.kind)
            """)
        .param("area", area.value()).param("since", Timestamp.from(year.since())).param("until", Timestamp.from(year.until()))
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Times(Limit.valueOf(row.getString("kind")), row.getInt("done"), row.getInt("in_time"), row.getInt("late"),
            Optional.ofNullable(row.getBigDecimal("median")).map(seconds -> Duration.ofSeconds(seconds.longValue())))).list();
  }
}
