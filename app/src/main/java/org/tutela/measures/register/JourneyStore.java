package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class JourneyStore {
  private final JdbcClient db;

  JourneyStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordJourney j, Instant at, UserId by) {
    db.sql("""
            insert into register.journey (id, person_id, departs_at, country, arrival, days, known_on, told_on, return_given, details, recorded_at, recorded_by)
            values (:id, :person, :departs, :country, :arrival, :days, :known, :told, :returnGiven, :details, :at, :by)
            """)
        .param("id", id).param("person", j.person().value()).param("departs", j.departs()).param("country", j.country()).param("arrival", j.arrival())
        .param("days", j.days()).param("known", j.knownOn()).param("told", j.told().orElse(null), Types.DATE)
        .param("returnGiven", j.returnGiven().orElse(null), Types.DATE).param("details", j.details())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** @param returned empty: he never left */
  void end(UUID journey, PersonId person, Optional<LocalDate> returned, Instant at, UserId by) {
    db.sql("""
            insert into register.journey_end (journey_id, person_id, returned_on, recorded_at, recorded_by) values (:journey, :person, :returned, :at, :by)
            """)
        .param("journey", journey).param("person", person.value()).param("returned", returned.orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<HeldJourney> of(PersonId person) {
    return db.sql("""
            select j.id, j.departs_at, j.country, j.arrival, j.days, j.known_on, j.told_on, j.return_given, j.details,
                   x.journey_id is not null as over, x.returned_on
              from register.journey j left join register.journey_end x on x.journey_id = j.id
             where j.person_id = :person
             order by j.departs_at, j.id
            """)
        .param("person", person.value())
        .query((row, n) -> new HeldJourney(row.getObject("id", UUID.class), new RecordJourney(person, row.getObject("departs_at", LocalDateTime.class),
            row.getString("country"), row.getString("arrival"), row.getInt("days"), row.getObject("known_on", LocalDate.class),
            Optional.ofNullable(row.getObject("told_on", LocalDate.class)), Optional.ofNullable(row.getObject("return_given", LocalDate.class)),
            row.getString("details")), row.getBoolean("over"), Optional.ofNullable(row.getObject("returned_on", LocalDate.class))))
        .list();
  }
}
