package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class JourneyStore {
  private static final String TOLD = """
      select j.id, j.departs_at, j.country, j.arrival, j.days, j.known_on, j.told_on, j.told_at, j.return_given, j.return_point, j.details, j.corrects,
             x.journey_id is not null as over, x.returned_on, x.returned_to
        from register.journey j left join register.journey_end x on x.journey_id = j.id
       where j.person_id = :person and not exists (select from register.struck s where s.fact_id = j.id)
      """;

  private final JdbcClient db;

  JourneyStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordJourney j, Instant at, UserId by) {
    db.sql("""
            insert into register.journey (id, person_id, departs_at, country, arrival, days, known_on, told_on, told_at, return_given, return_point, details, corrects, recorded_at, recorded_by)
            values (:id, :person, :departs, :country, :arrival, :days, :known, :told, :toldAt, :returnGiven, :returnPoint, :details, :corrects, :at, :by)
            """)
        .param("id", id).param("person", j.person().value()).param("departs", j.departs()).param("country", j.country()).param("arrival", j.arrival())
        .param("days", j.days()).param("known", j.knownOn()).param("told", j.told().map(LocalDateTime::toLocalDate).orElse(null), Types.DATE)
        .param("toldAt", j.told().map(LocalDateTime::toLocalTime).filter(time -> !time.equals(LocalTime.MAX)).orElse(null), Types.TIME).param("corrects", j.corrects().orElse(null), Types.OTHER)
        .param("returnGiven", j.returnGiven().orElse(null), Types.DATE).param("returnPoint", j.returnPoint()).param("details", j.details())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** @param returned empty: he never left */
  void end(UUID journey, PersonId person, Optional<LocalDate> returned, String elsewhere, Instant at, UserId by) {
    db.sql("""
            insert into register.journey_end (journey_id, person_id, returned_on, returned_to, recorded_at, recorded_by) values (:journey, :person, :returned, :elsewhere, :at, :by)
            """)
        .param("journey", journey).param("person", person.value()).param("returned", returned.orElse(null), Types.DATE)
        .param("elsewhere", elsewhere).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Those that count: without what was corrected or struck out. */
  List<HeldJourney> of(PersonId person) {
    return db.sql(TOLD + """
               and not exists (select from register.journey c where c.corrects = j.id and not exists (select from register.struck s where s.fact_id = c.id))
             order by j.departs_at, j.id
            """)
        .param("person", person.value())
        .query((row, n) -> journey(person, row)).list();
  }

  /** With what was corrected since. */
  List<HeldJourney> told(PersonId person) {
    return db.sql(TOLD + " order by j.departs_at, j.id").param("person", person.value()).query((row, n) -> journey(person, row)).list();
  }

  UserId recordedBy(UUID journey) {
    return new UserId(db.sql("select recorded_by from register.journey where id = :journey").param("journey", journey).query(UUID.class).single());
  }

  /** Whether or not it counts. */
  boolean has(PersonId person, UUID journey) {
    return db.sql("select exists (select from register.journey where id = :journey and person_id = :person)").param("journey", journey).param("person", person.value())
        .query(Boolean.class).single();
  }

  record Begun(UUID id, PersonId person) {}

  /** Those that begin by a day and have not been seen to begin. */
  List<Begun> begun(LocalDate day, int most) {
    return db.sql("""
            select j.id, j.person_id from register.journey j
             where j.departs_at < :day::date + 1 and not exists (select from register.set_out o where o.journey_id = j.id)
             order by j.departs_at, j.id limit :most
            """)
        .param("day", day).param("most", most)
        .query((row, n) -> new Begun(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)))).list();
  }

  /** @return false when another node has seen it begin */
  boolean setOut(Begun journey, Instant at) {
    return db.sql("insert into register.set_out (journey_id, person_id, at) values (:journey, :person, :at) on conflict do nothing")
        .param("journey", journey.id()).param("person", journey.person().value()).param("at", Timestamp.from(at)).update() == 1;
  }

  private static HeldJourney journey(PersonId person, ResultSet row) throws SQLException {
    var facts = new RecordJourney(person, row.getObject("departs_at", LocalDateTime.class), row.getString("country"), row.getString("arrival"), row.getInt("days"),
        row.getObject("known_on", LocalDate.class), told(row), Optional.ofNullable(row.getObject("return_given", LocalDate.class)), row.getString("return_point"), row.getString("details"),
        Optional.ofNullable(row.getObject("corrects", UUID.class)));
    return new HeldJourney(row.getObject("id", UUID.class), facts, row.getBoolean("over"), Optional.ofNullable(row.getObject("returned_on", LocalDate.class)),
        Optional.ofNullable(row.getString("returned_to")).orElse(""));
  }

  private static Optional<LocalDateTime> told(ResultSet row) throws SQLException {
    var day = row.getObject("told_on", LocalDate.class);
    if (day == null) return Optional.empty();
    return Optional.of(day.atTime(Optional.ofNullable(row.getObject("told_at", LocalTime.class)).orElse(LocalTime.MAX)));
  }
}
