package org.tutela.casework.conditions;

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
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;

@Repository
class PassportStore {
  private final JdbcClient db;

  PassportStore(JdbcClient db) {
    this.db = db;
  }

  /** Until the transaction ends nobody else works out what is outstanding of the person. */
  void hold(PersonId person) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('passports ' || :person, 0)) is null").param("person", person.value().toString()).query(Boolean.class).single();
  }

  void insert(UUID id, RecordPassports r, Instant at, UserId by) {
    db.sql("""
            insert into conditions.passport (id, term_id, person_id, what, happened_on, station, which, recorded_at, recorded_by)
            values (:id, :term, :person, :what, :on, :station, :which, :at, :by)
            """)
        .param("id", id).param("term", r.term().value()).param("person", r.person().value()).param("what", r.what().name()).param("on", r.on())
        .param("station", r.station()).param("which", r.which()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Those that count. */
  List<HeldPassports> of(PersonId person) {
    return db.sql("""
            select id, term_id, what, happened_on, station, which from conditions.passport p
             where person_id = :person and not exists (select from conditions.struck k where k.what_id = p.id) order by happened_on, recorded_at, id
            """)
        .param("person", person.value())
        .query((row, n) -> new HeldPassports(row.getObject("id", UUID.class), new RecordPassports(person, new TermId(row.getObject("term_id", UUID.class)), What.valueOf(row.getString("what")),
            row.getObject("happened_on", LocalDate.class), row.getString("station"), row.getString("which")))).list();
  }

  /** @param asked what stands on somebody's worklist */
  record Asked(TermId term, Outstanding asked) {}

  List<Asked> asked(PersonId person) {
    return db.sql("select term_id, asked from conditions.travel_ban where person_id = :person order by term_id").param("person", person.value())
        .query((row, n) -> new Asked(new TermId(row.getObject("term_id", UUID.class)), Outstanding.valueOf(row.getString("asked")))).list();
  }

  /** @param next the day on which to look again */
  void save(PersonId person, TermId term, Outstanding asked, Optional<LocalDate> next) {
    db.sql("""
            insert into conditions.travel_ban (term_id, person_id, asked, next_on) values (:term, :person, :asked, :next)
            on conflict (term_id) do update set asked = excluded.asked, next_on = excluded.next_on
            """)
        .param("term", term.value()).param("person", person.value()).param("asked", asked.name()).param("next", next.orElse(null), Types.DATE).update();
  }

  /** Of whom something else may be outstanding by a day. */
  List<PersonId> forgotten(LocalDate by, int most) {
    return db.sql("select distinct person_id from conditions.travel_ban where next_on <= :by order by person_id limit :most")
        .param("by", by).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  UserId recordedBy(TermId term) {
    return new UserId(db.sql("select recorded_by from conditions.term where id = :term").param("term", term.value()).query(UUID.class).single());
  }
}
