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
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Reason;
import org.tutela.law.Standing;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Ground;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;

@Repository
class EpisodeStore {
  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  EpisodeStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  void insert(HeldEpisode e) {
    insert(List.of(e));
  }

  void insert(List<HeldEpisode> episodes) {
    many.batchUpdate("""
        insert into register.episode (id, person_id, conviction_id, order_id, ground, place, rule_set, relevant_on, subject_from, basis, period,
                                      period_months, period_days, order_until, born_from, born_to, born_kind, disposal, judgement, replaces, recorded_at, recorded_by)
        values (:id, :person, :conviction, :order, :ground, :place, :ruleSet, :relevant, :from, :basis, :period,
                :months, :days, :until, :bornFrom, :bornTo, :bornKind, :disposal, :judgement, :replaces, :at, :by)
        """, episodes.stream().map(EpisodeStore::row).toArray(SqlParameterSource[]::new));
    many.batchUpdate("""
        insert into register.episode_reason (episode_id, person_id, number, rule, citation, words, standing)
        values (:id, :person, :number, :rule, :citation, :words, :standing)
        """, episodes.stream().flatMap(EpisodeStore::reasons).toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(HeldEpisode e) {
    var period = e.episode().period();
    var length = period instanceof NotificationPeriod.Fixed(Period fixed) ? fixed : null;
    var until = period instanceof NotificationPeriod.WhileOrderLasts(var end) ? end : Optional.<LocalDate>empty();
    return new MapSqlParameterSource("id", e.id().value()).addValue("person", e.person().value())
        .addValue("conviction", e.ground().byOrder() ? null : e.source().orElse(null), Types.OTHER)
        .addValue("order", e.ground().byOrder() ? e.source().orElse(null) : null, Types.OTHER)
        .addValue("ground", e.ground().name()).addValue("place", e.place().name()).addValue("ruleSet", e.ruleSet())
        .addValue("relevant", e.episode().relevantDate()).addValue("from", e.episode().from()).addValue("basis", e.basis().name()).addValue("period", code(period))
        .addValue("months", length == null ? null : (int) length.toTotalMonths(), Types.INTEGER)
        .addValue("days", length == null ? null : length.getDays(), Types.INTEGER).addValue("until", until.orElse(null), Types.DATE)
        .addValue("bornFrom", e.born().from()).addValue("bornTo", e.born().to()).addValue("bornKind", e.born().kind().name())
        .addValue("disposal", e.disposal()).addValue("judgement", e.judgement())
        .addValue("replaces", e.replaces().map(EpisodeId::value).orElse(null), Types.OTHER)
        .addValue("at", Timestamp.from(e.recordedAt())).addValue("by", e.recordedBy().value());
  }

  private static Stream<MapSqlParameterSource> reasons(HeldEpisode e) {
    return IntStream.range(0, e.reasons().size()).mapToObj(number -> {
      var reason = e.reasons().get(number);
      return new MapSqlParameterSource("id", e.id().value()).addValue("person", e.person().value()).addValue("number", number).addValue("rule", reason.rule())
          .addValue("citation", reason.citation()).addValue("words", reason.text()).addValue("standing", reason.standing().name());
    });
  }

  void end(EndEpisode end, Instant at, UserId by) {
    end(end, Optional.empty(), Optional.empty(), at, by);
  }

  /** @param determination by which it ended, and with which the end is struck out; @param outcome of the appeal, as that */
  void end(EndEpisode end, Optional<UUID> determination, Optional<UUID> outcome, Instant at, UserId by) {
    db.sql("""
            insert into register.episode_end (episode_id, person_id, why, ended_on, note, determination_id, appeal_outcome_id, recorded_at, recorded_by)
            values (:id, :person, :why, :on, :note, :determination, :outcome, :at, :by)
            """)
        .param("determination", determination.orElse(null), Types.OTHER).param("outcome", outcome.orElse(null), Types.OTHER)
        .param("id", end.episode().value()).param("person", end.person().value()).param("why", end.why().name()).param("on", end.on())
        .param("note", end.note()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Nobody else changes what the register holds of the person until this transaction ends. */
  void hold(PersonId person) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('register ' || :person, 0)) is null").param("person", person.value().toString()).query(Boolean.class).single();
  }

  /** Every episode ever recorded and not struck out, in the order of their relevant dates. */
  /** Several parts of a page begin with them. */
  List<HeldEpisode> of(PersonId person) {
    return Passage.once("episodes", person.value(), () -> read(person));
  }

  private List<HeldEpisode> read(PersonId person) {
    var episodes = db.sql("""
            select e.id, e.person_id, coalesce(e.conviction_id, e.order_id) as source, e.ground, e.place, e.rule_set, e.relevant_on, coalesce(e.subject_from, e.relevant_on) as subject_from, e.basis,
                   e.period, e.period_months, e.period_days, e.order_until, e.born_from, e.born_to, e.born_kind, e.disposal, e.judgement, e.replaces, e.recorded_at, e.recorded_by,
                   x.why, x.ended_on
              from register.episode e
              left join register.episode_end x on x.episode_id = e.id and not exists (select from register.struck k where k.fact_id in (x.determination_id, x.appeal_outcome_id))
             where e.person_id = :person and not exists (select from register.struck k where k.fact_id = e.id)
             order by e.relevant_on, e.id
            """)
        .param("person", person.value()).query(EpisodeStore::episode).list();
    if (episodes.isEmpty()) return episodes;
    var reasons = reasons(person);
    return episodes.stream().map(e -> e.with(e.episode(), reasons.getOrDefault(e.id().value(), List.of()))).toList();
  }

  private Map<UUID, List<Reason>> reasons(PersonId person) {
    record Line(UUID episode, Reason reason) {}
    return db.sql("""
            select episode_id, rule, citation, words, standing from register.episode_reason where person_id = :person order by episode_id, number
            """)
        .param("person", person.value())
        .query((row, n) -> new Line(row.getObject("episode_id", UUID.class), new Reason(row.getString("rule"), row.getString("citation"),
            row.getString("words"), Standing.valueOf(row.getString("standing")), "")))
        .list().stream().collect(groupingBy(Line::episode, mapping(Line::reason, toList())));
  }

  private static HeldEpisode episode(ResultSet row, int n) throws SQLException {
    var relevant = row.getObject("relevant_on", LocalDate.class);
    var why = Optional.ofNullable(row.getString("why")).map(Episode.Why::valueOf);
    var ended = row.getObject("ended_on", LocalDate.class);
    return new HeldEpisode(new EpisodeId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
        Optional.ofNullable(row.getObject("source", UUID.class)), Ground.valueOf(row.getString("ground")), Jurisdiction.valueOf(row.getString("place")),
        row.getString("rule_set"), new Episode(relevant, row.getObject("subject_from", LocalDate.class), period(row), why.map(w -> new Episode.Ended(w, ended))),
        BecomingSubject.Basis.valueOf(row.getString("basis")),
        new Birth(row.getObject("born_from", LocalDate.class), row.getObject("born_to", LocalDate.class), Birth.Kind.valueOf(row.getString("born_kind"))), row.getString("disposal"), row.getString("judgement"),
        Optional.ofNullable(row.getObject("replaces", UUID.class)).map(EpisodeId::new), List.of(), row.getTimestamp("recorded_at").toInstant(),
        new UserId(row.getObject("recorded_by", UUID.class)));
  }

  private static NotificationPeriod period(ResultSet row) throws SQLException {
    return switch (row.getString("period")) {
      case "INDEFINITE" -> new NotificationPeriod.Indefinite();
      case "FIXED" -> new NotificationPeriod.Fixed(Period.of(0, row.getInt("period_months"), row.getInt("period_days")));
      case "ORDER" -> new NotificationPeriod.WhileOrderLasts(Optional.ofNullable(row.getObject("order_until", LocalDate.class)));
      case "NOT_YET_KNOWN" -> new NotificationPeriod.NotYetKnown();
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static String code(NotificationPeriod period) {
    return switch (period) {
      case NotificationPeriod.Indefinite _ -> "INDEFINITE";
      case NotificationPeriod.Fixed _ -> "FIXED";
      case NotificationPeriod.WhileOrderLasts _ -> "ORDER";
      case NotificationPeriod.NotYetKnown _ -> "NOT_YET_KNOWN";
    };
  }
}
