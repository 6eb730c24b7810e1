package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.IndefiniteReview;

@Repository
class ReviewStore {
  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ReviewId id, ApplyForReview a, Instant at, UserId by) {
    db.sql("insert into register.review (id, person_id, applied_on, bodies_told_on, recorded_at, recorded_by) values (:id, :person, :on, :told, :at, :by)")
        .param("id", id.value()).param("person", a.person().value()).param("on", a.on()).param("told", a.bodiesTold())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(Determine d, Optional<LocalDate> next, Instant at, UserId by) {
    d.factors().forEach((factor, words) -> db.sql("insert into register.review_factor (review_id, person_id, factor, words) values (:review, :person, :factor, :words)")
        .param("review", d.review().value()).param("person", d.person().value()).param("factor", factor.name()).param("words", words)
        .update());
    db.sql("""
            insert into register.determination (review_id, person_id, remains, reasons, determined_on, received_on, next_on, recorded_at, recorded_by)
            values (:review, :person, :remains, :reasons, :on, :received, :next, :at, :by)
            """)
        .param("review", d.review().value()).param("person", d.person().value()).param("remains", d.remains()).param("reasons", d.reasons())
        .param("on", d.on()).param("received", d.received().orElse(null), Types.DATE).param("next", next.orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** What each factor came to; empty before the determination. */
  Map<IndefiniteReview.Factor, String> factors(PersonId person, ReviewId review) {
    var factors = new EnumMap<IndefiniteReview.Factor, String>(IndefiniteReview.Factor.class);
    db.sql("select factor, words from register.review_factor where person_id = :person and review_id = :review").param("person", person.value()).param("review", review.value())
        .query((row, n) -> factors.put(IndefiniteReview.Factor.valueOf(row.getString("factor")), row.getString("words"))).list();
    return factors;
  }

  /** The last first. */
  List<HeldReview> of(PersonId person) {
    return db.sql("""
            select r.id, r.applied_on, r.bodies_told_on, d.remains, d.reasons, d.determined_on, d.next_on
              from register.review r left join register.determination d on d.review_id = r.id
             where r.person_id = :person
             order by r.applied_on desc, r.id desc
            """)
        .param("person", person.value()).query(ReviewStore::review).list();
  }

  private static HeldReview review(ResultSet row, int n) throws SQLException {
    String reasons = row.getString("reasons");
    var determined = reasons == null ? Optional.<HeldReview.Determined>empty() : Optional.of(new HeldReview.Determined(row.getBoolean("remains"), reasons,
        row.getObject("determined_on", LocalDate.class), Optional.ofNullable(row.getObject("next_on", LocalDate.class))));
    return new HeldReview(new ReviewId(row.getObject("id", UUID.class)), row.getObject("applied_on", LocalDate.class),
        row.getObject("bodies_told_on", LocalDate.class), determined);
  }
}
