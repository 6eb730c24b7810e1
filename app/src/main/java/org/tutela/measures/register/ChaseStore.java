package org.tutela.measures.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;

@Repository
class ChaseStore {
  private final JdbcClient db;

  ChaseStore(JdbcClient db) {
    this.db = db;
  }

  /** Overdue, not decided, and on nobody's worklist; the longest overdue first. */
  List<PersonId> forgotten(LocalDate today, int most) {
    return db.sql("""
            select s.person_id from register.supervision s
             where not exists (select from register.chased c where c.person_id = s.person_id)
               and exists (select from register.obligation o
                            where o.person_id = s.person_id and o.given_on is null and o.breach_after < :today
                              and not exists (select from register.failure_decision d where d.person_id = o.person_id and d.kind = o.kind
                                               and d.arose_on = o.arose_on and d.about = o.about))
             order by s.person_id limit :most
            """)
        .param("today", today).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  boolean begin(PersonId person, Instant at) {
    return db.sql("insert into register.chased (person_id, since) values (:person, :at) on conflict (person_id) do nothing")
        .param("person", person.value()).param("at", Timestamp.from(at)).update() == 1;
  }

  boolean end(PersonId person) {
    return db.sql("delete from register.chased where person_id = :person").param("person", person.value()).update() == 1;
  }

  /** Whether something of the person's stands on somebody's worklist. */
  boolean has(PersonId person) {
    return db.sql("""
            select exists (select from register.chased where person_id = :person)
                or exists (select from register.supervision where person_id = :person and (review_asked_on is not null or assess_after_change is not null or plan_asked_on is not null))
                or exists (select from register.review where person_id = :person)
            """).param("person", person.value()).query(Boolean.class).single();
  }
}
