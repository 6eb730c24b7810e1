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

/** Reviews of records, and which are due. */
@Repository
class RecordReviewStore {
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

  void reviewOn(PersonId person, Optional<LocalDate> day) {
    db.sql("update register.supervision set record_review_on = :day where person_id = :person and record_review_on is distinct from :day")
        .param("day", day.orElse(null), Types.DATE).param("person", person.value()).update();
  }

  /** Due for review, the longest first. */
  List<RecordsToReview.Line> due(AreaCode area, LocalDate today, int from, int count) {
    return db.sql("""
            select s.person_id, p.reference, s.record_review_on as due_on, (select max(v.decided_on) from register.record_review v where v.person_id = s.person_id) as decided_on,
                   coalesce(s.subject_until < :today, false) and not exists (
                     select from (select distinct on (o.order_id) o.served_on, o.until_on, o.struck from register.risk_order o where o.person_id = s.person_id order by o.order_id, o.no desc) o
                      where not o.struck and o.served_on <= :today and coalesce(o.until_on >= :today, true)) as archived
              from register.supervision s join people.person p on p.id = s.person_id
             where s.area = :area and s.record_review_on <= :today and s.person_id not in (select access.hidden_people())
             order by s.record_review_on, s.person_id limit :count offset :from
            """)
        .param("area", area.value()).param("today", today).param("from", from).param("count", count).query(RecordReviewStore::line).list();
  }

  int dueInAll(AreaCode area, LocalDate today) {
    return db.sql("select count(*) from register.supervision where area = :area and record_review_on <= :today and person_id not in (select access.hidden_people())")
        .param("area", area.value()).param("today", today).query(Integer.class).single();
  }

  /** Those that may go, the first decided first. */
  List<RecordsToReview.Line> referred(AreaCode area) {
    return db.sql("""
            select s.person_id, p.reference, null::date as due_on, max(v.decided_on) as decided_on, true as archived
              from register.record_review v join register.supervision s on s.person_id = v.person_id join people.person p on p.id = s.person_id
             where s.area = :area and s.record_review_on is null and s.person_id not in (select access.hidden_people())
             group by s.person_id, p.reference order by max(v.decided_on), s.person_id
            """)
        .param("area", area.value()).query(RecordReviewStore::line).list();
  }

  private static RecordsToReview.Line line(ResultSet row, int n) throws SQLException {
    return new RecordsToReview.Line(new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference"), Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)), row.getBoolean("archived"));
  }
}
