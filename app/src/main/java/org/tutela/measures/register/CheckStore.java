package org.tutela.measures.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Obligation;

/** What was looked into of failures. */
@Repository
class CheckStore {
  private final JdbcClient db;

  CheckStore(JdbcClient db) {
    this.db = db;
  }

  /** Those of one duty, the last made first. */
  List<HeldCheck> of(PersonId person, Obligation.Key duty) {
    return db.sql("""
            select what, found, answer, made_at, recorded_by from register.failure_check
             where person_id = :person and kind = :kind and arose_on = :arose and about = :about
             order by made_at desc, recorded_at desc, id
            """)
        .param("person", person.value()).param("kind", duty.kind().name()).param("arose", duty.arose()).param("about", duty.about())
        .query((row, n) -> new HeldCheck(CheckKind.valueOf(row.getString("what")), row.getBoolean("found"), row.getString("answer"),
            row.getObject("made_at", LocalDateTime.class), new UserId(row.getObject("recorded_by", UUID.class))))
        .list();
  }

  void insert(UUID id, RecordCheck check, Instant at, UserId by) {
    db.sql("""
            insert into register.failure_check (id, person_id, kind, arose_on, about, what, found, answer, made_at, recorded_at, recorded_by)
            values (:id, :person, :kind, :arose, :about, :what, :found, :answer, :made, :at, :by)
            """)
        .param("id", id).param("person", check.person().value()).param("kind", check.duty().kind().name()).param("arose", check.duty().arose())
        .param("about", check.duty().about()).param("what", check.kind().name()).param("found", check.found()).param("answer", check.answer())
        .param("made", check.at()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }
}
