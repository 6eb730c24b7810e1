package org.tutela.measures.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class ElsewhereStore {
  private final JdbcClient db;

  ElsewhereStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, PersonId person, RecordedFact.Kind kind, String about, LocalDate on, Instant at, UserId by) {
    db.sql("insert into register.elsewhere (id, person_id, kind, about, happened_on, recorded_at, recorded_by) values (:id, :person, :kind, :about, :on, :at, :by)")
        .param("id", id).param("person", person.value()).param("kind", kind.name()).param("about", about).param("on", on).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** Nothing, where it was recorded before anybody managed the person. */
  void strike(UUID id, Instant at) {
    db.sql("update register.elsewhere set struck_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", id).update();
  }
}
