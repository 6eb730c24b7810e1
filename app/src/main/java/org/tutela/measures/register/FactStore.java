package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.History;

/** Changes and times away. */
@Repository
class FactStore {
  private final JdbcClient db;

  FactStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordChange change, Instant at, UserId by) {
    db.sql("""
            insert into register.change (id, person_id, kind, happened_on, about, found_at, recorded_at, recorded_by)
            values (:id, :person, :kind, :on, :about, :at, :at, :by)
            """)
        .param("id", id).param("person", change.person().value()).param("kind", change.kind().name()).param("on", change.on())
        .param("about", change.about()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<History.Changed> changes(PersonId person) {
    return db.sql("""
            select c.kind, c.happened_on, c.about, min(c.found_at) as found_at from register.change c
             where c.person_id = :person and not exists (select from register.struck s where s.fact_id = c.id)
             group by c.kind, c.happened_on, c.about order by c.happened_on, c.kind, c.about
            """)
        .param("person", person.value())
        .query((row, n) -> new History.Changed(ChangeKind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class), row.getString("about"),
            Optional.ofNullable(row.getTimestamp("found_at")).map(Timestamp::toInstant)))
        .list();
  }

  void insert(UUID id, RecordAway away, Instant at, UserId by) {
    db.sql("insert into register.away (id, person_id, kind, from_on, until_on) values (:id, :person, :kind, :from, :until)")
        .param("id", id).param("person", away.person().value()).param("kind", away.kind().name()).param("from", away.from())
        .param("until", away.until().orElse(null), Types.DATE)
        .update();
    history(id, at, by);
  }

  void back(HeldAway away, LocalDate until, Instant at, UserId by) {
    Rows.one(db.sql("update register.away set until_on = :until, version = version + 1 where id = :id and version = :version")
        .param("until", until).param("id", away.id()).param("version", away.version()).update());
    history(away.id(), at, by);
  }

  private void history(UUID away, Instant at, UserId by) {
    db.sql("""
            insert into register.away_history (away_id, version, person_id, until_on, at, by_user)
            select id, version, person_id, until_on, :at, :by from register.away where id = :id
            """)
        .param("id", away).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<HeldAway> aways(PersonId person) {
    return Passage.once("aways", person.value(), () -> db.sql("""
            select a.id, a.kind, a.from_on, a.until_on, a.version from register.away a
             where a.person_id = :person and not exists (select from register.struck s where s.fact_id = a.id) order by a.from_on, a.id
            """)
        .param("person", person.value()).query(FactStore::away).list());
  }

  /** Of somebody who came from the list of another system: from when on duties are ours to ask. */
  Optional<LocalDate> askedFrom(PersonId person) {
    return db.sql("select asked_from from register.enrolled where registrant = :person and asked_from is not null order by asked_from desc limit 1")
        .param("person", person.value()).query(LocalDate.class).optional();
  }

  private static HeldAway away(ResultSet row, int n) throws SQLException {
    return new HeldAway(row.getObject("id", UUID.class), new Away(Away.Kind.valueOf(row.getString("kind")), row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class))), row.getInt("version"));
  }
}
