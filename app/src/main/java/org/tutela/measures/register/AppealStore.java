package org.tutela.measures.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.ReviewAppeal;

/** What is done about an application beside its determination: it is acknowledged, and a court hears an appeal. */
@Repository
class AppealStore {
  private final JdbcClient db;

  AppealStore(JdbcClient db) {
    this.db = db;
  }

  void acknowledge(UUID id, Acknowledge a, Optional<UUID> letter, Instant at, UserId by) {
    db.sql("""
            insert into register.acknowledgement (id, review_id, person_id, acknowledged_on, means, letter_id, recorded_at, recorded_by)
            values (:id, :review, :person, :on, :means, :letter, :at, :by)
            """)
        .param("id", id).param("review", a.review().value()).param("person", a.person().value()).param("on", a.on()).param("means", a.means().name())
        .param("letter", letter.orElse(null), Types.OTHER).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(UUID id, UUID determination, MakeAppeal a, Instant at, UserId by) {
    db.sql("insert into register.appeal (id, determination_id, person_id, made_on, court, recorded_at, recorded_by) values (:id, :determination, :person, :on, :court, :at, :by)")
        .param("id", id).param("determination", determination).param("person", a.person().value()).param("on", a.on()).param("court", a.court())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void decide(UUID id, DecideAppeal d, Instant at, UserId by) {
    db.sql("""
            insert into register.appeal_outcome (id, appeal_id, person_id, outcome, outcome_on, ceases_on, note, recorded_at, recorded_by)
            values (:id, :appeal, :person, :what, :on, :ceases, :note, :at, :by)
            """)
        .param("id", id).param("appeal", d.appeal()).param("person", d.person().value()).param("what", d.what().name()).param("on", d.on())
        .param("ceases", d.ceases().orElse(null), Types.DATE).param("note", d.note()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Those that count, by the determination that each is against, the last first. */
  Map<UUID, List<HeldAppeal>> of(PersonId person) {
    record Line(UUID determination, HeldAppeal appeal) {}
    return db.sql("""
            select a.id, a.determination_id, a.made_on, a.court, o.outcome, o.outcome_on, o.ceases_on, coalesce(o.note, '') as note
              from register.appeal a
              left join register.appeal_outcome o on o.appeal_id = a.id and not exists (select from register.struck k where k.fact_id = o.id)
             where a.person_id = :person and not exists (select from register.struck k where k.fact_id = a.id)
             order by a.made_on desc, a.id desc
            """)
        .param("person", person.value()).query((row, n) -> new Line(row.getObject("determination_id", UUID.class), appeal(row))).list().stream()
        .collect(groupingBy(Line::determination, mapping(Line::appeal, toList())));
  }

  private static HeldAppeal appeal(ResultSet row) throws SQLException {
    var made = row.getObject("made_on", LocalDate.class);
    var on = row.getObject("outcome_on", LocalDate.class);
    var what = Optional.ofNullable(row.getString("outcome")).map(DecideAppeal.What::valueOf);
    ReviewAppeal appeal = what.isEmpty() ? new ReviewAppeal.Pending(made) : switch (what.get()) {
      case DISMISSED -> new ReviewAppeal.Dismissed(made, on);
      case WITHDRAWN -> new ReviewAppeal.Withdrawn(made, on);
      case ALLOWED -> new ReviewAppeal.Allowed(made, on, row.getObject("ceases_on", LocalDate.class));
    };
    return new HeldAppeal(row.getObject("id", UUID.class), row.getString("court"), appeal, row.getString("note"));
  }
}
