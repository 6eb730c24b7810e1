package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Reviews of records, and which are due: as {@link HeldRecord#due}. */
@Repository
class RecordReviewStore {
  private static final String RECORDS = """
            select s.person_id, p.reference, d.due_on, r.decided_on, a.archived
              from register.supervision s
              join people.person p on p.id = s.person_id
              left join lateral (select v.decision, v.next_on, v.decided_on from register.record_review v where v.person_id = s.person_id order by v.number desc limit 1) r on true
              cross join lateral (
                select coalesce(s.subject_until < :today, false) and not exists (
                  select from (select distinct on (o.order_id) o.served_on, o.until_on, o.struck from register.risk_order o where o.person_id = s.person_id order by o.order_id, o.no desc) o
                   where not o.struck and o.served_on <= :today and coalesce(o.until_on >= :today, true)) as archived) a
              cross join lateral (select min(coalesce(e.subject_from, e.relevant_on)) as on_day from register.episode e
                                   where e.person_id = s.person_id and not exists (select from register.struck k where k.fact_id = e.id)
                                     and not exists (select from register.episode n where n.replaces = e.id and not exists (select from register.struck k where k.fact_id = n.id))) began
              cross join lateral (select case when r.decision = 'DISPOSE' then case when not a.archived then r.decided_on end
                                              else coalesce(r.next_on, (began.on_day + make_interval(years => :years))::date) end as due_on) d
             where s.area = :area and began.on_day is not null and s.person_id not in (select access.hidden_people())
      """;
  private final JdbcClient db;

  RecordReviewStore(JdbcClient db) {
    this.db = db;
  }

  /** Of one person, in order. */
  List<HeldRecord.Review> of(PersonId person) {
    return db.sql("select decision, reason, next_on, decided_on, decided_at, decided_by from register.record_review where person_id = :person order by number").param("person", person.value())
        .query((row, n) -> new HeldRecord.Review(HeldRecord.Decision.valueOf(row.getString("decision")), row.getString("reason"), Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
            row.getObject("decided_on", LocalDate.class), row.getTimestamp("decided_at").toInstant(), new UserId(row.getObject("decided_by", UUID.class)))).list();
  }

  void insert(ReviewRecord review, LocalDate on, Instant at, UserId by) {
    db.sql("""
            insert into register.record_review (person_id, number, decision, reason, next_on, decided_on, decided_at, decided_by)
            values (:person, :number, :decision, :reason, :next, :on, :at, :by)
            """)
        .param("person", review.person().value()).param("number", review.version() + 1).param("decision", review.decision().name()).param("reason", review.reason())
        .param("next", review.decision() == HeldRecord.Decision.RETAIN ? review.next().orElseThrow() : null, Types.DATE).param("on", on).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Due for review, the longest first. */
  List<RecordsToReview.Line> due(AreaCode area, LocalDate today) {
    return lines(" and d.due_on <= :today order by d.due_on, s.person_id", area, today);
  }

  /** Those that may go, the first decided first. */
  List<RecordsToReview.Line> referred(AreaCode area, LocalDate today) {
    return lines(" and d.due_on is null order by r.decided_on, s.person_id", area, today);
  }

  private List<RecordsToReview.Line> lines(String which, AreaCode area, LocalDate today) {
    return db.sql(RECORDS + which).param("area", area.value()).param("today", today).param("years", HeldRecord.YEARS).query(RecordReviewStore::line).list();
  }

  private static RecordsToReview.Line line(ResultSet row, int n) throws SQLException {
    return new RecordsToReview.Line(new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference"), Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)), row.getBoolean("archived"));
  }
}
