package org.tutela.casework.intelligence;

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
import org.tutela.foundation.kernel.UserId;

@Repository
class IntelligenceStore {
  private final JdbcClient db;

  IntelligenceStore(JdbcClient db) {
    this.db = db;
  }

  /** Its rows are there from now on until the transaction ends; without it there are none, whoever asks. */
  void open(PersonId person) {
    db.sql("select set_config('tutela.intelligence', :person, true)").param("person", person.value().toString()).query((_, _) -> true).single();
  }

  /** @param conditions encrypted, as the words; null for none */
  record Sealed(byte[] words, byte[] conditions) {}

  void insert(UUID id, RecordItem item, Sealed sealed, Instant at, UserId by) {
    db.sql("""
            insert into intelligence.item (id, person_id, received_on, source, assessment, handling, conditions, words, recorded_at, recorded_by)
            values (:id, :person, :received, :source, :assessment, :handling, :conditions, :words, :at, :by)
            """)
        .param("id", id).param("person", item.person().value()).param("received", item.receivedOn()).param("source", item.source().name()).param("assessment", item.assessment().name())
        .param("handling", item.handling().name()).param("conditions", sealed.conditions(), Types.BINARY).param("words", sealed.words()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void read(UUID id, PersonId person, UUID item, byte[] reason, Instant at, UserId by) {
    db.sql("insert into intelligence.reading (id, item_id, person_id, reason, read_at, read_by) values (:id, :item, :person, :reason, :at, :by)")
        .param("id", id).param("item", item).param("person", person.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void strike(PersonId person, UUID item, byte[] reason, Instant at, UserId by) {
    db.sql("insert into intelligence.struck (item_id, person_id, reason, at, by_user) values (:item, :person, :reason, :at, :by)")
        .param("item", item).param("person", person.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** The last received first. Opens them too, in one statement: the person's page asks it. */
  List<HeldItem> of(PersonId person) {
    return db.sql("""
            select i.id, i.received_on, i.source, i.assessment, i.handling, i.recorded_at,
                   (select coalesce(max(s.name), '') from access.staff s where s.id = i.recorded_by) as recorded_by, exists (select from intelligence.struck k where k.item_id = i.id) as struck
              from (select cast(set_config('tutela.intelligence', :person, true) as uuid) as id) p
             cross join lateral (select * from intelligence.item o where o.person_id = p.id offset 0) i
             order by i.received_on desc, i.id desc
            """)
        .param("person", person.value().toString()).query(IntelligenceStore::held).list();
  }

  Optional<HeldItem> find(PersonId person, UUID item) {
    return of(person).stream().filter(one -> one.id().equals(item)).findFirst();
  }

  Sealed words(UUID item) {
    return db.sql("select words, conditions from intelligence.item where id = :item").param("item", item).query((row, _) -> new Sealed(row.getBytes("words"), row.getBytes("conditions"))).single();
  }

  /** @param reason encrypted */
  record Act(UUID id, byte[] reason, Instant at, String by) {}

  List<Act> readings(UUID item) {
    return db.sql("""
            select r.id, r.reason, r.read_at as at, (select coalesce(max(s.name), '') from access.staff s where s.id = r.read_by) as by
              from intelligence.reading r where r.item_id = :item order by r.read_at desc, r.id desc
            """)
        .param("item", item).query(IntelligenceStore::act).list();
  }

  Optional<Act> struck(UUID item) {
    return db.sql("select k.item_id as id, k.reason, k.at, (select coalesce(max(s.name), '') from access.staff s where s.id = k.by_user) as by from intelligence.struck k where k.item_id = :item")
        .param("item", item).query(IntelligenceStore::act).optional();
  }

  private static Act act(ResultSet row, int n) throws SQLException {
    return new Act(row.getObject("id", UUID.class), row.getBytes("reason"), row.getTimestamp("at").toInstant(), row.getString("by"));
  }

  private static HeldItem held(ResultSet row, int n) throws SQLException {
    return new HeldItem(row.getObject("id", UUID.class), row.getObject("received_on", LocalDate.class), Source.valueOf(row.getString("source")), Assessment.valueOf(row.getString("assessment")),
        Handling.valueOf(row.getString("handling")), row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"), row.getBoolean("struck"));
  }
}
