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
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.ReviewScheme;

@Repository
class ReviewStore {
  private static final String COLUMNS = """
      select r.id, r.scheme, r.applied_on, coalesce(t.told_on, r.bodies_told_on) as told_on, a.acknowledged_on, a.means, a.letter_id, d.id as determination, d.remains, d.reasons, d.determined_on,
             d.next_on, d.received_on, d.ends_on
      """;
  /** With when it was acknowledged and the bodies were told, and what it was determined as if that counts. */
  private static final String REVIEW = """
              from register.review r
              left join register.bodies_told t on t.review_id = r.id
              left join register.acknowledgement a on a.review_id = r.id and not exists (select from register.struck k where k.fact_id = a.id)
              left join register.determination d on d.review_id = r.id and not exists (select from register.struck k where k.fact_id = d.id)
      """;

  private final JdbcClient db;

  private final AppealStore appeals;

  ReviewStore(JdbcClient db, AppealStore appeals) {
    this.db = db;
    this.appeals = appeals;
  }

  void insert(ReviewId id, ReviewScheme scheme, ApplyForReview a, Instant at, UserId by) {
    db.sql("insert into register.review (id, person_id, scheme, applied_on, bodies_told_on, recorded_at, recorded_by) values (:id, :person, :scheme, :on, :told, :at, :by)")
        .param("id", id.value()).param("scheme", scheme.name()).param("person", a.person().value()).param("on", a.on()).param("told", a.bodiesTold().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void tell(PersonId person, ReviewId review, LocalDate on, Instant at, UserId by) {
    db.sql("insert into register.bodies_told (review_id, person_id, told_on, recorded_at, recorded_by) values (:review, :person, :on, :at, :by)")
        .param("review", review.value()).param("person", person.value()).param("on", on).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(UUID id, Determine d, Optional<LocalDate> next, Instant at, UserId by) {
    db.sql("""
            insert into register.determination (id, review_id, person_id, remains, reasons, determined_on, received_on, next_on, ends_on, recorded_at, recorded_by)
            values (:id, :review, :person, :remains, :reasons, :on, :received, :next, :ends, :at, :by)
            """)
        .param("id", id).param("review", d.review().value()).param("person", d.person().value()).param("remains", d.remains()).param("reasons", d.reasons())
        .param("on", d.on()).param("received", d.received().orElse(null), Types.DATE).param("next", next.orElse(null), Types.DATE)
        .param("ends", d.ends().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
    d.factors().forEach((factor, words) -> db.sql("""
            insert into register.review_factor (determination_id, review_id, person_id, factor, words) values (:determination, :review, :person, :factor, :words)
            """)
        .param("determination", id).param("review", d.review().value()).param("person", d.person().value()).param("factor", factor.name()).param("words", words)
        .update());
  }

  /** What each factor came to; empty before the determination. */
  Map<IndefiniteReview.Factor, String> factors(PersonId person, ReviewId review) {
    var factors = new EnumMap<IndefiniteReview.Factor, String>(IndefiniteReview.Factor.class);
    db.sql("""
            select f.factor, f.words from register.review_factor f
             where f.person_id = :person and f.review_id = :review and not exists (select from register.struck k where k.fact_id = f.determination_id)
            """)
        .param("person", person.value()).param("review", review.value())
        .query((row, n) -> factors.put(IndefiniteReview.Factor.valueOf(row.getString("factor")), row.getString("words"))).list();
    return factors;
  }

  /** Those that count, the last first, with the appeals against what was determined. */
  List<HeldReview> of(PersonId person) {
    var held = db.sql(COLUMNS + REVIEW + """
             where r.person_id = :person and not exists (select from register.struck k where k.fact_id = r.id)
             order by r.applied_on desc, r.id desc
            """)
        .param("person", person.value()).query(ReviewStore::review).list();
    if (held.stream().allMatch(one -> one.determined().isEmpty())) return held;
    var against = appeals.of(person);
    return held.stream().map(one -> one.determined(one.determined().map(as -> as.appealed(against.getOrDefault(as.id(), List.of()))))).toList();
  }

  /** Ever, struck out or not. */
  boolean applied(PersonId person) {
    return db.sql("select exists (select from register.review where person_id = :person and scheme = :scheme)").param("person", person.value()).param("scheme", ReviewScheme.BY_APPLICATION.name())
        .query(Boolean.class).single();
  }

  /** Those of an area that are not determined, of people who are still subject. */
  List<OpenReviews.Line> open(AreaCode area, LocalDate today) {
    return db.sql(COLUMNS + ", s.person_id, s.manager_id, s.band\n" + REVIEW + """
              join register.supervision s on s.person_id = r.person_id
             where s.area = :area and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
               and d.id is null and not exists (select from register.struck k where k.fact_id = r.id)
             order by r.applied_on, r.id
            """)
        .param("area", area.value()).param("today", today)
        .query((row, n) -> new OpenReviews.Line(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)),
            RiskBand.valueOf(row.getString("band")), review(row, n)))
        .list();
  }

  private static HeldReview review(ResultSet row, int n) throws SQLException {
    String reasons = row.getString("reasons");
    var determined = reasons == null ? Optional.<HeldReview.Determined>empty() : Optional.of(new HeldReview.Determined(row.getObject("determination", UUID.class), row.getBoolean("remains"), reasons,
        row.getObject("determined_on", LocalDate.class), Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)), List.of()));
    var acknowledged = Optional.ofNullable(row.getObject("acknowledged_on", LocalDate.class));
    var means = row.getString("means");
    var letter = Optional.ofNullable(row.getObject("letter_id", UUID.class));
    return new HeldReview(new ReviewId(row.getObject("id", UUID.class)), ReviewScheme.valueOf(row.getString("scheme")), row.getObject("applied_on", LocalDate.class),
        Optional.ofNullable(row.getObject("told_on", LocalDate.class)), acknowledged.map(on -> new HeldReview.Acknowledged(on, HeldReview.Means.valueOf(means), letter)), determined);
  }
}
