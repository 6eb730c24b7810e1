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
class HouseholdStore {
  private final JdbcClient db;

  HouseholdStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordHouseholdStay stay, Instant at, UserId by) {
    db.sql("""
            insert into register.household_stay (id, person_id, place, from_at, to_at, public_access, youngest, youngest_born, children, recorded_at, recorded_by)
            values (:id, :person, :place, :from, :to, :access, :youngest, :born, :children, :at, :by)
            """)
        .param("id", id).param("person", stay.person().value()).param("place", stay.place()).param("from", stay.from()).param("to", stay.to())
        .param("access", stay.publicHasAccess()).param("youngest", stay.youngest())
        .param("born", stay.youngestBorn().orElse(null), Types.DATE).param("children", stay.children())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** @param at when it was recorded */
  record Kept(RecordHouseholdStay stay, Instant at) {}

  List<Kept> of(PersonId person) {
    return db.sql("""
            select h.place, h.from_at, h.to_at, h.public_access, h.youngest, h.youngest_born, h.children, h.recorded_at
              from register.household_stay h
             where h.person_id = :person and not exists (select from register.struck s where s.fact_id = h.id)
             order by h.from_at, h.id
            """)
        .param("person", person.value())
        .query((row, n) -> new Kept(new RecordHouseholdStay(person, row.getString("place"), row.getObject("from_at", LocalDateTime.class), row.getObject("to_at", LocalDateTime.class),
            row.getBoolean("public_access"), row.getInt("youngest"),
            Optional.ofNullable(row.getObject("youngest_born", LocalDate.class)), row.getString("children")), row.getTimestamp("recorded_at").toInstant())).list();
  }
}
