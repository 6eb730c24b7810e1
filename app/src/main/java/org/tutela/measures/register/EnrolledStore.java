package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;

/** What a person of a list brings that nobody else does: under which number they came, who manages them, where they have been. */
@Repository
class EnrolledStore {
  /** The day of a review is worked out by the round that looks after its tasks. */
  private static final LocalDate TO_WORK_OUT = LocalDate.MIN;
  private final NamedParameterJdbcOperations db;

  EnrolledStore(NamedParameterJdbcOperations db) {
    this.db = db;
  }

  /** Those of the numbers under which somebody has come already. */
  Set<String> before(AreaCode area, Collection<String> numbers) {
    return new HashSet<>(db.queryForList("select number from register.enrolled where area = :area and number = any(:numbers)",
        new MapSqlParameterSource("area", area.value()).addValue("numbers", numbers.toArray(String[]::new)), String.class));
  }

  void insert(ListId list, AreaCode area, List<Enrolled> people, Instant at, UserId by) {
    all(people, one -> Stream.of(new MapSqlParameterSource("area", area.value()).addValue("number", one.number()).addValue("list", list.value())
        .addValue("person", one.person().id().value()).addValue("from", one.askedFrom().orElse(null), Types.DATE)), """
        insert into register.enrolled (area, number, list_id, registrant, asked_from) values (:area, :number, :list, :person, :from)
        """);
    for (String sql : List.of("""
        insert into register.supervision (person_id, area, manager_id, band, basis, assessed_on, assessed_at, subject_until, review_on, record_review_on)
        values (:person, :area, :manager, :band, :basis, :assessed, case when cast(:assessed as date) is not null then cast(:at as timestamptz) end, :until, :review, :record)
        """, """
        insert into register.supervision_history (person_id, version, area, manager_id, band, basis, assessed_on, reason, at, by_user)
        values (:person, 0, :area, :manager, :band, :basis, :assessed, 'From the list of another system', :at, :by)
        """)) all(people, one -> Stream.of(supervision(area, one).addValue("at", Timestamp.from(at)).addValue("by", by.value())), sql);
    all(people, one -> one.aways().stream().map(spent -> away(one, spent)), """
        insert into register.away (id, person_id, kind, from_on, until_on) values (:id, :person, :kind, :from, :until)
        """);
    all(people, one -> one.aways().stream().map(spent -> away(one, spent).addValue("at", Timestamp.from(at)).addValue("by", by.value())), """
        insert into register.away_history (away_id, version, person_id, until_on, at, by_user) values (:id, 0, :person, :until, :at, :by)
        """);
  }

  private static MapSqlParameterSource supervision(AreaCode area, Enrolled one) {
    var band = one.band();
    return new MapSqlParameterSource("person", one.person().id().value()).addValue("area", area.value()).addValue("manager", one.manager().value())
        .addValue("band", band.band().name()).addValue("basis", band.made().basis())
        .addValue("assessed", band.band() == RiskBand.NOT_ASSESSED ? null : band.on(), Types.DATE)
        .addValue("until", Recount.until(Recount.registration(one.episodes())).orElse(null), Types.DATE)
        .addValue("review", one.episodes().stream().anyMatch(EnrolledStore::mayBeReviewed) ? TO_WORK_OUT : null, Types.DATE)
        .addValue("record", HeldRecord.began(one.episodes()).map(day -> day.plusYears(HeldRecord.YEARS)).orElse(null), Types.DATE);
  }

  private static boolean mayBeReviewed(HeldEpisode episode) {
    return episode.place() != Jurisdiction.ENGLAND_AND_WALES && episode.episode().period() instanceof NotificationPeriod.Indefinite;
  }

  private static MapSqlParameterSource away(Enrolled one, Enrolled.Spent spent) {
    UUID person = one.person().id().value();
    return new MapSqlParameterSource("id", spent.id()).addValue("person", person).addValue("kind", spent.away().kind().name())
        .addValue("from", spent.away().from()).addValue("until", spent.away().until().orElse(null), Types.DATE);
  }

  private void all(List<Enrolled> people, Function<Enrolled, Stream<MapSqlParameterSource>> rows, String sql) {
    var given = people.stream().flatMap(rows).toArray(SqlParameterSource[]::new);
    if (given.length > 0) db.batchUpdate(sql, given);
  }
}
