package org.tutela.casework.convictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

@Repository
class ConvictionStore {
  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  ConvictionStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  void insert(List<Conviction> convictions, Instant at, UserId by) {
    if (convictions.isEmpty()) return;
    many.batchUpdate("""
        insert into convictions.conviction (id, person_id, kind, statute, section, offence, offence_from, offence_to, decided_on,
                                            court, jurisdiction, victim_age, victim_sex, disposal, disposal_months, recorded_at, recorded_by)
        values (:id, :person, :kind, :statute, :section, :offence, :from, :to, :decided,
                :court, :jurisdiction, :age, :sex, :disposal, :months, :at, :by)
        """, convictions.stream().map(one -> row(one.id(), one.facts()).addValue("at", Timestamp.from(at)).addValue("by", by.value()))
        .toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(ConvictionId id, RecordConviction facts) {
    return new MapSqlParameterSource("id", id.value()).addValue("person", facts.person().value()).addValue("kind", facts.kind().name())
        .addValue("statute", facts.statute()).addValue("section", facts.section()).addValue("offence", facts.offence())
        .addValue("from", facts.offenceFrom().orElse(null), Types.DATE).addValue("to", facts.offenceTo().orElse(null), Types.DATE)
        .addValue("decided", facts.decidedOn()).addValue("court", facts.court()).addValue("jurisdiction", facts.jurisdiction().name())
        .addValue("age", facts.victimAge().orElse(null), Types.INTEGER).addValue("sex", facts.victimSex().name())
        .addValue("disposal", facts.disposal()).addValue("months", facts.disposalMonths().orElse(null), Types.INTEGER);
  }

  void insert(UUID id, GiveOpinion opinion, Instant at, UserId by) {
    db.sql("""
            insert into convictions.opinion (id, conviction_id, person_id, opinion, reasons, given_by, given_at)
            values (:id, :conviction, :person, :opinion, :reasons, :by, :at)
            """)
        .param("id", id).param("conviction", opinion.conviction().value()).param("person", opinion.person().value())
        .param("opinion", opinion.corresponds() ? "CORRESPONDS" : "DOES_NOT").param("reasons", opinion.reasons())
        .param("by", by.value()).param("at", Timestamp.from(at))
        .update();
  }

  /** @param quashedOn empty for what was recorded wrongly */
  void strike(PersonId person, ConvictionId conviction, Optional<LocalDate> quashedOn, String reason, Instant at, UserId by) {
    db.sql("insert into convictions.struck (conviction_id, person_id, quashed_on, reason, at, by_user) values (:conviction, :person, :quashed, :reason, :at, :by)")
        .param("conviction", conviction.value()).param("person", person.value()).param("quashed", quashedOn.orElse(null), Types.DATE).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** Whatever was recorded, also what counts no more. */
  List<Conviction> of(PersonId person) {
    return db.sql("""
            select c.id, c.person_id, c.kind, c.statute, c.section, c.offence, c.offence_from, c.offence_to, c.decided_on, c.court,
                   c.jurisdiction, c.victim_age, c.victim_sex, c.disposal, c.disposal_months, o.opinion, o.reasons, o.given_by, o.given_at,
                   k.reason as struck_because, k.at as struck_at, k.by_user as struck_by, k.quashed_on
              from convictions.conviction c
              left join convictions.struck k on k.conviction_id = c.id
              left join lateral (select opinion, reasons, given_by, given_at from convictions.opinion
                                  where person_id = c.person_id and conviction_id = c.id order by given_at desc, id limit 1) o on true
             where c.person_id = :person
             order by c.decided_on desc, c.id
            """)
        .param("person", person.value()).query(ConvictionStore::conviction).list();
  }

  private static Conviction conviction(ResultSet row, int n) throws SQLException {
    var facts = new RecordConviction(new PersonId(row.getObject("person_id", UUID.class)), ConvictionKind.valueOf(row.getString("kind")),
        row.getString("statute"), row.getString("section"), row.getString("offence"),
        Optional.ofNullable(row.getObject("offence_from", LocalDate.class)), Optional.ofNullable(row.getObject("offence_to", LocalDate.class)),
        row.getObject("decided_on", LocalDate.class), row.getString("court"), Jurisdiction.valueOf(row.getString("jurisdiction")),
        Optional.ofNullable(row.getObject("victim_age", Integer.class)), Sex.valueOf(row.getString("victim_sex")),
        row.getString("disposal"), Optional.ofNullable(row.getObject("disposal_months", Integer.class)));
    String opinion = row.getString("opinion");
    return new Conviction(new ConvictionId(row.getObject("id", UUID.class)), facts, opinion == null ? Optional.empty()
        : Optional.of(new ForeignOpinion("CORRESPONDS".equals(opinion), row.getString("reasons"),
            new UserId(row.getObject("given_by", UUID.class)), row.getTimestamp("given_at").toInstant())), struck(row), Optional.ofNullable(row.getObject("quashed_on", LocalDate.class)));
  }

  private static Optional<StruckOut> struck(ResultSet row) throws SQLException {
    var at = row.getTimestamp("struck_at");
    return at == null ? Optional.empty() : Optional.of(new StruckOut(row.getString("struck_because"), at.toInstant(), new UserId(row.getObject("struck_by", UUID.class))));
  }
}
