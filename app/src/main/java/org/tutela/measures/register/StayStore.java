package org.tutela.measures.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class StayStore {
  private final JdbcClient db;

  StayStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordStay stay, Instant at, UserId by) {
    db.sql("insert into register.stay (id, person_id, place, from_on, to_on, recorded_at, recorded_by) values (:id, :person, :place, :from, :to, :at, :by)")
        .param("id", id).param("person", stay.person().value()).param("place", stay.place()).param("from", stay.from()).param("to", stay.to())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** @param at when it was recorded */
  record Kept(RecordStay stay, Instant at) {}

  List<Kept> of(PersonId person) {
    return db.sql("""
            select t.place, t.from_on, t.to_on, t.recorded_at from register.stay t
             where t.person_id = :person and not exists (select from register.struck s where s.fact_id = t.id) order by t.from_on, t.id
            """).param("person", person.value())
        .query((row, n) -> new Kept(new RecordStay(person, row.getString("place"), row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)),
            row.getTimestamp("recorded_at").toInstant())).list();
  }
}
