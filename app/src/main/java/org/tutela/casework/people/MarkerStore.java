package org.tutela.casework.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

/** Writes markers; they are read with the person, in {@link PeopleStore#whole}. */
@Repository
class MarkerStore {
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
}
