package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Due;
import org.tutela.law.register.Obligation;

/** What is due, as it follows from the facts, and what was decided about what was missed. */
@Repository
class DueStore {
  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  DueStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  void replace(PersonId person, List<Obligation> obligations) {
    db.sql("delete from register.obligation where person_id = :person").param("person", person.value()).update();
    insert(obligations.stream().map(one -> new Owes(person, one)).toList());
  }

  record Owes(PersonId person, Obligation obligation) {}

  void insert(List<Owes> owed) {
    if (owed.isEmpty()) return;
    many.batchUpdate("""
        insert into register.obligation (person_id, kind, arose_on, about, remind_by, breach_after, excusable_until, over_by_hour, given_on, reasons)
        values (:person, :kind, :arose, :about, :remind, :breach, :excusable, :over, :given, :reasons)
        """, owed.stream().map(DueStore::row).toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(Owes owes) {
    var one = owes.obligation();
    return new MapSqlParameterSource("person", owes.person().value()).addValue("kind", one.kind().name()).addValue("arose", one.arose()).addValue("about", one.about())
        .addValue("remind", ended(one.due().remindBy()), Types.DATE).addValue("breach", ended(one.due().breachAfter()), Types.DATE)
        .addValue("excusable", ended(one.due().excusableUntil()), Types.DATE)
        .addValue("over", one.due().over().stream().sorted().map(Due.Limit::name).collect(Collectors.joining(" ")))
        .addValue("given", one.given().orElse(null), Types.DATE).addValue("reasons", EpisodeWorking.words(one.reasons()));
  }

  private static LocalDate ended(LocalDate day) {
    return day.equals(LocalDate.MAX) ? null : day;
  }

  /** The soonest first; what waits for a release or a return stands last. */
  List<DueDuty> of(PersonId person) {
    return db.sql("""
            select o.kind, o.arose_on, o.about, o.remind_by, o.breach_after, o.excusable_until, o.over_by_hour, o.given_on, o.reasons, d.decision, d.reasons as decided_because, d.evidence, d.rank
              from register.obligation o
              left join lateral (select decision, reasons, evidence, rank from register.failure_decision
                                  where person_id = o.person_id and kind = o.kind and arose_on = o.arose_on and about = o.about
                                  order by decided_at desc, id limit 1) d on true
             where o.person_id = :person
             order by o.remind_by nulls last, o.kind, o.arose_on, o.about
            """)
        .param("person", person.value()).query(DueStore::due).list();
  }

  /** The last decision about each duty, of those made before a moment. */
  Map<Obligation.Key, DueDuty.Decided> decided(PersonId person, Instant before) {
    var decided = new HashMap<Obligation.Key, DueDuty.Decided>();
    db.sql("""
            select kind, arose_on, about, decision, reasons as decided_because, evidence, rank from register.failure_decision
             where person_id = :person and decided_at < :before order by decided_at, id desc
            """)
        .param("person", person.value()).param("before", Timestamp.from(before))
        .query((row, n) -> decided.put(new Obligation.Key(Obligation.Kind.valueOf(row.getString("kind")), row.getObject("arose_on", LocalDate.class), row.getString("about")),
            new DueDuty.Decided(DecideFailure.Decision.valueOf(row.getString("decision")), because(row)))).list();
    return decided;
  }

  /** Every decision about one duty, the last first. */
  List<HeldDecision> decisions(PersonId person, Obligation.Key duty) {
    return db.sql("""
            select decision, claimed, reasons, evidence, rank, decided_at, decided_by from register.failure_decision
             where person_id = :person and kind = :kind and arose_on = :arose and about = :about order by decided_at desc, id
            """)
        .param("person", person.value()).param("kind", duty.kind().name()).param("arose", duty.arose()).param("about", duty.about())
        .query((row, n) -> new HeldDecision(new DecideFailure(person, duty, DecideFailure.Decision.valueOf(row.getString("decision")), row.getString("claimed"), row.getString("reasons"),
            row.getString("evidence"), row.getString("rank")), row.getTimestamp("decided_at").toInstant(), new UserId(row.getObject("decided_by", UUID.class))))
        .list();
  }

  void insert(UUID id, DecideFailure decision, Instant at, UserId by) {
    db.sql("""
            insert into register.failure_decision (id, person_id, kind, arose_on, about, decision, claimed, reasons, evidence, rank, decided_at, decided_by)
            values (:id, :person, :kind, :arose, :about, :decision, :claimed, :reasons, :evidence, :rank, :at, :by)
            """)
        .param("id", id).param("person", decision.person().value()).param("kind", decision.duty().kind().name())
        .param("arose", decision.duty().arose()).param("about", decision.duty().about()).param("decision", decision.decision().name())
        .param("claimed", decision.claimed()).param("reasons", decision.reasons())
        .param("evidence", decision.evidence()).param("rank", decision.rank()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  static DueDuty due(ResultSet row, int n) throws SQLException {
    var obligation = new Obligation(Obligation.Kind.valueOf(row.getString("kind")), row.getObject("arose_on", LocalDate.class), row.getString("about"),
        new Due(day(row, "remind_by"), day(row, "breach_after"), day(row, "excusable_until"), over(row.getString("over_by_hour"))), Optional.ofNullable(row.getObject("given_on", LocalDate.class)), List.of());
    return new DueDuty(obligation, row.getString("reasons"), Optional.ofNullable(row.getString("decision")).map(DecideFailure.Decision::valueOf),
        row.getString("decision") == null ? "" : because(row));
  }

  /** The reasons, with the evidence and in what rank it was decided, each on its line. */
  private static String because(ResultSet row) throws SQLException {
    var words = new StringBuilder(row.getString("decided_because"));
    if (!row.getString("evidence").isEmpty()) words.append("\nEvidence: ").append(row.getString("evidence"));
    if (!row.getString("rank").isEmpty()) words.append("\nDecided as: ").append(row.getString("rank"));
    return words.toString();
  }

  private static Set<Due.Limit> over(String names) {
    return names.isEmpty() ? Set.of() : Stream.of(names.split(" ")).map(Due.Limit::valueOf).collect(Collectors.toSet());
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).orElse(LocalDate.MAX);
  }
}
