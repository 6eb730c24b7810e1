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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Verdict;

/** What was worked out of an area, and how far it is. Whom the reader may not see is left out of every list and count. */
@Repository
class ReckoningStore {
  private static final String RECKONING = "select id, area, on_day, commences_on, asked_at, asked_by, people, done, failed, reached, finished_at from register.reckoning ";
  private static final String SEEN = " where r.reckoning_id = :id and r.registrant not in (select access.hidden_people()) ";

  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  ReckoningStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  /** What was asked for before is given up, and what was found of it forgotten. */
  void insert(UUID id, AreaCode area, AskReckoning asked, Instant at, UserId by) {
    db.sql("update register.reckoning set finished_at = :at where area = :area and finished_at is null").param("at", Timestamp.from(at)).param("area", area.value()).update();
    db.sql("delete from register.reckoned where area = :area").param("area", area.value()).update();
    db.sql("insert into register.reckoning (id, area, on_day, commences_on, asked_at, asked_by) values (:id, :area, :on, :commences, :at, :by)")
        .param("id", id).param("area", area.value()).param("on", asked.on()).param("commences", asked.commences().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  Optional<HeldReckoning> last(AreaCode area) {
    return db.sql(RECKONING + "where area = :area order by no desc limit 1").param("area", area.value()).query(ReckoningStore::reckoning).optional();
  }

  /** Until the transaction ends nobody else works on it. */
  Optional<HeldReckoning> hold() {
    return db.sql(RECKONING + "where finished_at is null order by no limit 1 for update").query(ReckoningStore::reckoning).optional();
  }

  int people(AreaCode area) {
    return db.sql("select count(*) from register.supervision where area = :area").param("area", area.value()).query(Integer.class).single();
  }

  List<PersonId> next(HeldReckoning reckoning, int most) {
    return db.sql("select person_id from register.supervision where area = :area and person_id > :reached order by person_id limit :most")
        .param("area", reckoning.area().value()).param("reached", reckoning.reached().value()).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  /** @param number among the person's */
  record Found(PersonId person, int number, Obligation.Kind kind, LocalDate arose, LocalDate due, Verdict verdict) {}

  void insert(HeldReckoning reckoning, List<Found> found) {
    if (found.isEmpty()) return;
    many.batchUpdate("""
        insert into register.reckoned (reckoning_id, area, registrant, number, kind, arose_on, due_on, verdict)
        values (:id, :area, :person, :number, :kind, :arose, :due, :verdict)
        """, found.stream().map(one -> new MapSqlParameterSource("id", reckoning.id()).addValue("area", reckoning.area().value()).addValue("person", one.person().value())
        .addValue("number", one.number()).addValue("kind", one.kind().name()).addValue("arose", one.arose())
        .addValue("due", one.due().equals(LocalDate.MAX) ? null : one.due(), Types.DATE).addValue("verdict", one.verdict().name())).toArray(SqlParameterSource[]::new));
  }

  void save(HeldReckoning reckoning, int people, PersonId reached, int done, int failed) {
    db.sql("update register.reckoning set people = :people, reached = :reached, done = done + :done, failed = failed + :failed where id = :id")
        .param("people", people).param("reached", reached.value()).param("done", done).param("failed", failed).param("id", reckoning.id()).update();
  }

  void finish(HeldReckoning reckoning, int people, Instant at) {
    db.sql("update register.reckoning set people = :people, finished_at = :at where id = :id").param("people", people).param("at", Timestamp.from(at)).param("id", reckoning.id()).update();
  }

  List<AreaDue.Count> counts(UUID reckoning) {
    return db.sql("select r.kind, r.verdict, count(*) as number from register.reckoned r" + SEEN + "group by r.kind, r.verdict")
        .param("id", reckoning).query((row, n) -> new AreaDue.Count(Obligation.Kind.valueOf(row.getString("kind")), Verdict.valueOf(row.getString("verdict")), row.getInt("number"))).list();
  }

  List<Found> first(UUID reckoning, int most) {
    return db.sql("select r.registrant, r.number, r.kind, r.arose_on, r.due_on, r.verdict from register.reckoned r" + SEEN + "order by r.due_on, r.registrant, r.number limit :most")
        .param("id", reckoning).param("most", most).query(ReckoningStore::found).list();
  }

  /** Person by person, those after one. */
  List<Found> after(UUID reckoning, PersonId person, int number, int most) {
    return db.sql("select r.registrant, r.number, r.kind, r.arose_on, r.due_on, r.verdict from register.reckoned r" + SEEN
            + "and (r.registrant, r.number) > (:person, :number) order by r.registrant, r.number limit :most")
        .param("id", reckoning).param("person", person.value()).param("number", number).param("most", most).query(ReckoningStore::found).list();
  }

  private static Found found(ResultSet row, int n) throws SQLException {
    return new Found(new PersonId(row.getObject("registrant", UUID.class)), row.getInt("number"), Obligation.Kind.valueOf(row.getString("kind")), row.getObject("arose_on", LocalDate.class),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)).orElse(LocalDate.MAX), Verdict.valueOf(row.getString("verdict")));
  }

  private static HeldReckoning reckoning(ResultSet row, int n) throws SQLException {
    return new HeldReckoning(row.getObject("id", UUID.class), new AreaCode(row.getString("area")),
        new AskReckoning(row.getObject("on_day", LocalDate.class), Optional.ofNullable(row.getObject("commences_on", LocalDate.class))), row.getTimestamp("asked_at").toInstant(),
        new UserId(row.getObject("asked_by", UUID.class)), Optional.ofNullable(row.getObject("people", Integer.class)), row.getInt("done"), row.getInt("failed"),
        new PersonId(row.getObject("reached", UUID.class)), Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }
}
