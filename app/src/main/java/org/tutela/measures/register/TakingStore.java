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
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

/** What is taken away as a list, part by part until it is there, and for how long. */
@Repository
class TakingStore {
  private static final String TAKING = """
      select id, area, registrant, purpose, financial, state, people, reached, parts, listed, left_out, asked_at, asked_by, answered_by, ready_at, version from register.taking
      """;
  /** Who is subject, and of whom the reader may know. */
  private static final String REGISTRANTS = """
       from register.supervision
      where area = :area and coalesce(subject_until >= :today, true) and (cast(:one as uuid) is null or person_id = :one) and person_id not in (select access.hidden_people())
      """;

  private final JdbcClient db;

  TakingStore(JdbcClient db) {
    this.db = db;
  }

  int count(AreaCode area, Optional<PersonId> one, LocalDate today) {
    return db.sql("select count(*)" + REGISTRANTS).param("area", area.value()).param("today", today).param("one", one.map(PersonId::value).orElse(null), Types.OTHER).query(Integer.class).single();
  }

  /** Those after the last who stands in it. */
  List<PersonId> next(HeldTaking taking, LocalDate today, int most) {
    return db.sql("select person_id" + REGISTRANTS + " and (cast(:reached as uuid) is null or person_id > :reached) order by person_id limit :most")
        .param("area", taking.area().value()).param("today", today).param("one", taking.one().map(PersonId::value).orElse(null), Types.OTHER)
        .param("reached", taking.reached().orElse(null), Types.OTHER).param("most", most)
        .query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  void insert(HeldTaking t) {
    db.sql("""
            insert into register.taking (id, area, registrant, purpose, financial, state, people, asked_at, asked_by, changed_at)
            values (:id, :area, :one, :purpose, :financial, :state, :people, :at, :by, :at)
            """)
        .param("id", t.id().value()).param("area", t.area().value()).param("one", t.one().map(PersonId::value).orElse(null), Types.OTHER).param("purpose", t.purpose())
        .param("financial", t.financial()).param("state", t.state().name()).param("people", t.people()).param("at", Timestamp.from(t.askedAt())).param("by", t.askedBy().value())
        .update();
  }

  Optional<HeldTaking> find(TakingId id) {
    return db.sql(TAKING + " where id = :id").param("id", id.value()).query(TakingStore::taking).optional();
  }

  /** Until the transaction ends nobody else works on it. */
  Optional<HeldTaking> hold(TakingId id) {
    return db.sql(TAKING + " where id = :id for update").param("id", id.value()).query(TakingStore::taking).optional();
  }

  List<HeldTaking> of(AreaCode area) {
    return db.sql(TAKING + " where area = :area and (registrant is null or registrant not in (select access.hidden_people())) order by asked_at desc, id limit 50").param("area", area.value()).query(TakingStore::taking).list();
  }

  List<HeldTaking> making() {
    return db.sql(TAKING + " where state = 'MAKING' order by asked_at, id").query(TakingStore::taking).list();
  }

  /** What nobody took, or answered, in time. */
  List<HeldTaking> over(Instant readyBefore, Instant askedBefore) {
    return db.sql(TAKING + " where state = 'READY' and ready_at < :ready or state in ('ASKED', 'STOPPED') and asked_at < :asked order by asked_at, id")
        .param("ready", Timestamp.from(readyBefore)).param("asked", Timestamp.from(askedBefore)).query(TakingStore::taking).list();
  }

  void save(HeldTaking t, Instant at) {
    Rows.one(db.sql("""
            update register.taking set state = :state, reached = :reached, parts = :parts, listed = :listed, left_out = :left, answered_by = :answered,
                   answered_at = coalesce(answered_at, case when cast(:answered as uuid) is not null then cast(:at as timestamptz) end), ready_at = :ready, changed_at = :at, version = version + 1
             where id = :id and version = :version
            """)
        .param("state", t.state().name()).param("reached", t.reached().orElse(null), Types.OTHER).param("parts", t.parts()).param("listed", t.listed()).param("left", t.leftOut())
        .param("answered", t.answeredBy().map(UserId::value).orElse(null), Types.OTHER).param("ready", t.readyAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("at", Timestamp.from(at)).param("id", t.id().value()).param("version", t.version()).update());
  }

  /** @param leftOut who has to be mended before they load */
  record Part(byte[] listed, byte[] leftOut) {}

  void insert(HeldTaking taking, int place, Part part) {
    db.sql("insert into register.taken_part (taking_id, place, area, listed, left_out) values (:taking, :place, :area, :listed, :left)")
        .param("taking", taking.id().value()).param("place", place).param("area", taking.area().value()).param("listed", part.listed()).param("left", part.leftOut()).update();
  }

  Optional<Part> part(TakingId taking, int place) {
    return db.sql("select listed, left_out from register.taken_part where taking_id = :taking and place = :place").param("taking", taking.value()).param("place", place)
        .query((row, _) -> new Part(row.getBytes("listed"), row.getBytes("left_out"))).optional();
  }

  void forget(TakingId taking) {
    db.sql("delete from register.taken_part where taking_id = :taking").param("taking", taking.value()).update();
  }

  private static HeldTaking taking(ResultSet row, int n) throws SQLException {
    return new HeldTaking(new TakingId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), Optional.ofNullable(row.getObject("registrant", UUID.class)).map(PersonId::new),
        row.getString("purpose"), row.getBoolean("financial"), HeldTaking.State.valueOf(row.getString("state")), row.getInt("people"), Optional.ofNullable(row.getObject("reached", UUID.class)),
        row.getInt("parts"), row.getInt("listed"), row.getInt("left_out"), row.getTimestamp("asked_at").toInstant(), new UserId(row.getObject("asked_by", UUID.class)),
        Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(UserId::new), Optional.ofNullable(row.getTimestamp("ready_at")).map(Timestamp::toInstant), row.getInt("version"));
  }
}
