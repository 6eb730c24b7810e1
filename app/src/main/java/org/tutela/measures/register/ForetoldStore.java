package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.ChangeKind;

@Repository
class ForetoldStore {
  private final JdbcClient db;

  ForetoldStore(JdbcClient db) {
    this.db = db;
  }

  void insert(PersonId person, HeldForetold told, Instant at, UserId by) {
    db.sql("""
            insert into register.foretold (id, person_id, kind, given_on, named_on, about, recorded_at, recorded_by)
            values (:id, :person, :kind, :given, :named, :about, :at, :by)
            """)
        .param("id", told.id()).param("person", person.value()).param("kind", told.kind().name()).param("given", told.given()).param("named", told.named())
        .param("about", told.about()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** @param happened empty: it did not */
  void end(PersonId person, UUID foretold, Optional<LocalDate> happened, Instant at, UserId by) {
    db.sql("insert into register.foretold_end (foretold_id, person_id, happened_on, recorded_at, recorded_by) values (:id, :person, :happened, :at, :by)")
        .param("id", foretold).param("person", person.value()).param("happened", happened.orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  List<HeldForetold> of(PersonId person) {
    return db.sql("""
            select f.id, f.kind, f.given_on, f.named_on, f.about, x.recorded_at as known_at, x.happened_on
              from register.foretold f left join register.foretold_end x on x.foretold_id = f.id
             where f.person_id = :person and not exists (select from register.struck s where s.fact_id = f.id)
             order by f.named_on, f.id
            """)
        .param("person", person.value())
        .query((row, n) -> new HeldForetold(row.getObject("id", UUID.class), ChangeKind.valueOf(row.getString("kind")), row.getObject("given_on", LocalDate.class),
            row.getObject("named_on", LocalDate.class), row.getString("about"), Optional.ofNullable(row.getTimestamp("known_at")).map(at -> London.date(at.toInstant())), Optional.ofNullable(row.getObject("happened_on", LocalDate.class)))).list();
  }
}
