package org.tutela.casework.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

/** Writes markers, and finds those that nobody looked at again; they are read with the person, in {@link PeopleStore#whole}. */
@Repository
class MarkerStore {
  /** What is in force, to be looked at again by a day that has passed. */
  private static final String LATE = """
        from people.marker m left join lateral (select x.act, x.review_on from people.marker_act x where x.marker_id = m.id order by x.no desc limit 1) a on true
       where coalesce(a.act, 'KEPT') = 'KEPT' and case when a.act is null then m.review_on else a.review_on end < :today
      """;
  private final JdbcClient db;

  MarkerStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordMarker m, Instant at, UserId by) {
    db.sql("""
            insert into people.marker (id, person_id, kind, words, from_on, review_on, recorded_at, recorded_by)
            values (:id, :person, :kind, :words, :from, :review, :at, :by)
            """)
        .param("id", id).param("person", m.person().value()).param("kind", m.kind().name()).param("words", m.words()).param("from", m.from())
        .param("review", m.reviewBy().orElse(null), Types.DATE).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** @param other whoever is held themselves */
  void insert(UUID id, RecordAtRisk r, Optional<PersonId> other, Instant at, UserId by) {
    db.sql("""
            insert into people.marker (id, person_id, kind, words, from_on, review_on, relation, other_id, who, children, to_do, recorded_at, recorded_by)
            values (:id, :person, 'AT_RISK', :why, :from, :review, :relation, :other, nullif(:who, ''), :children, :toDo, :at, :by)
            """)
        .param("id", id).param("person", r.person().value()).param("why", r.why()).param("from", r.from()).param("review", r.reviewBy())
        .param("relation", r.relation().name()).param("other", other.map(PersonId::value).orElse(null), Types.OTHER).param("who", r.who()).param("children", r.children())
        .param("toDo", r.toDo()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void act(UUID id, ActOnMarker a, Instant at, UserId by) {
    db.sql("""
            insert into people.marker_act (id, marker_id, person_id, act, until_on, review_on, reason, at, by_user)
            values (:id, :marker, :person, :act, :until, :review, :reason, :at, :by)
            """)
        .param("id", id).param("marker", a.marker()).param("person", a.person().value()).param("act", a.act().name())
        .param("until", a.day().filter(_ -> a.act() == Marker.Act.ENDED).orElse(null), Types.DATE)
        .param("review", a.day().filter(_ -> a.act() == Marker.Act.KEPT).orElse(null), Types.DATE)
        .param("reason", a.reason()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  record From(PersonId person, AtRisk.Relation relation, LocalDate since) {}

  /** From whom somebody is at risk now: of those whom the reader may see. */
  List<From> from(PersonId other) {
    return db.sql("""
            select m.person_id, m.relation, m.from_on
              from people.marker m left join lateral (select x.act from people.marker_act x where x.marker_id = m.id order by x.no desc limit 1) a on true
             where m.other_id = :other and coalesce(a.act, 'KEPT') = 'KEPT' order by m.from_on, m.id
            """)
        .param("other", other.value())
        .query((row, _) -> new From(new PersonId(row.getObject("person_id", UUID.class)), AtRisk.Relation.valueOf(row.getString("relation")), row.getObject("from_on", LocalDate.class))).list();
  }

  /** @param by whoever recorded it */
  record Late(LocalDate day, UserId by) {}

  /** Of the person's markers that one whose day passed first. */
  Optional<Late> overdue(PersonId person, LocalDate today) {
    return db.sql("select coalesce(a.review_on, m.review_on) as day, m.recorded_by" + "\n" + LATE + " and m.person_id = :person order by 1, m.id limit 1")
        .param("person", person.value()).param("today", today)
        .query((row, _) -> new Late(row.getObject("day", LocalDate.class), new UserId(row.getObject("recorded_by", UUID.class)))).optional();
  }

  /** Those of whom a day passed that stands on nobody's worklist. */
  List<PersonId> forgotten(LocalDate today, int most) {
    return db.sql("""
            select late.person_id from (select m.person_id, min(coalesce(a.review_on, m.review_on)) as day
            """ + LATE + """
            group by m.person_id) late join people.person p on p.id = late.person_id
             where p.markers_asked_on is distinct from late.day order by late.person_id limit :most
            """)
        .param("today", today).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  /** For which day the person's markers stand on a worklist; until the transaction ends nobody else changes it. */
  Optional<LocalDate> asked(PersonId person) {
    return db.sql("select markers_asked_on from people.person where id = :person for update").param("person", person.value())
        .query((row, _) -> Optional.ofNullable(row.getObject("markers_asked_on", LocalDate.class))).optional().flatMap(day -> day);
  }

  void ask(PersonId person, Optional<LocalDate> day) {
    db.sql("update people.person set markers_asked_on = :day where id = :person").param("day", day.orElse(null), Types.DATE).param("person", person.value()).update();
  }
}
