package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Rows;
import org.tutela.tracking.message.Report;

@Repository
class HostStore {
  private static final String NUMBERED = "select r.no, a.person_id, " + ReportRows.COLUMNS + " from tracking.report r join tracking.activation a on a.id = r.activation_id and a.restored_id is null";
  private final JdbcClient db;
  /** Reports stay in memory for days, and all of an activation share its name. */
  private final Map<UUID, String> names = new ConcurrentHashMap<>();

  HostStore(JdbcClient db) {
    this.db = db;
  }

  record Changed(PersonId person, int watchNo) {}

  record Numbered(long no, PersonId person, Report report) {}

  record Kept(byte[] state, long position, int revision) {}

  /** @return whether this process runs the engine now */
  boolean lease(UUID me, Instant now, Instant until) {
    return db.sql("""
            insert into tracking.lease (holder, until) values (:me, :until)
            on conflict (only_one) do update set holder = excluded.holder, until = excluded.until where lease.holder = excluded.holder or lease.until < :now
            """)
        .param("me", me).param("until", Timestamp.from(until)).param("now", Timestamp.from(now)).update() == 1;
  }

  int release(UUID me) {
    return db.sql("update tracking.lease set until = '-infinity' where holder = :me").param("me", me).update();
  }

  /** Where the input is to be gone on from, so that whoever is active and was written gets what is not in their state yet. */
  long start(Instant since) {
    return db.sql("""
            select coalesce((select min(s.position) from tracking.engine_state s
                              where s.watch_no >= 0 and s.person_id in (select a.person_id from tracking.activation a where a.restored_id is null and (a.to_at is null or a.to_at > :since))),
                            (select max(no) from tracking.report), 0)
            """)
        .param("since", Timestamp.from(since)).query(Long.class).single();
  }

  List<PersonId> active(Instant since) {
    return db.sql("select distinct person_id from tracking.activation where restored_id is null and (to_at is null or to_at > :since) order by person_id").param("since", Timestamp.from(since)).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  List<Changed> changed() {
    return db.sql("select person_id, watch_no from tracking.wearer where followed_no <> watch_no order by person_id limit 1000")
        .query((row, n) -> new Changed(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("watch_no"))).list();
  }

  int followed(Changed change) {
    return db.sql("update tracking.wearer set followed_no = :followed where person_id = :person").param("followed", change.watchNo()).param("person", change.person().value()).update();
  }

  int watchNo(PersonId person) {
    return db.sql("select coalesce((select watch_no from tracking.wearer where person_id = :person), 0)").param("person", person.value()).query(Integer.class).single();
  }

  /** Something else is watched about the person from now on. */
  void change(PersonId person) {
    db.sql("insert into tracking.wearer (person_id, watch_no) values (:person, 1) on conflict (person_id) do update set watch_no = wearer.watch_no + 1")
        .param("person", person.value()).update();
  }

  /** The last number that was given to a report, whose transaction may still be under way: asking for it costs less than looking through every day's table. */
  long no() {
    return db.sql("select case when is_called then last_value else 0 end from tracking.report_no").query(Long.class).single();
  }

  List<Numbered> after(long no, int most) {
    return db.sql(NUMBERED + " where r.no > :no order by r.no limit :most").param("no", no).param("most", most).query(this::numbered).list();
  }

  /** For a wearer who is not in memory: what came since their state was written. */
  List<Numbered> between(PersonId person, long after, long upTo) {
    return db.sql(NUMBERED + " where a.person_id = :person and r.no > :after and r.no <= :upTo order by r.no")
        .param("person", person.value()).param("after", after).param("upTo", upTo).query(this::numbered).list();
  }

  /** Who is to keep apart from a person, or was until lately. */
  List<PersonId> apart(PersonId other) {
    return db.sql("select distinct person_id from tracking.rule where other_id = :other order by person_id").param("other", other.value()).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  /** What came of some activations since a day, as far as the input has been read. */
  List<Report> heard(Collection<String> activations, LocalDate since, long upTo) {
    if (activations.isEmpty()) return List.of();
    return db.sql(NUMBERED + " where r.activation_id = any(cast(:activations as uuid[])) and r.on_day >= cast(:since as date) and r.no <= :upTo order by r.no")
        .param("activations", activations.toArray(String[]::new)).param("since", since.toString()).param("upTo", upTo).query(this::numbered).list().stream().map(Numbered::report).toList();
  }

  Optional<Kept> state(PersonId person) {
    return db.sql("select state, position, revision from tracking.engine_state where person_id = :person").param("person", person.value())
        .query((row, n) -> new Kept(row.getBytes("state"), row.getLong("position"), row.getInt("revision"))).optional();
  }

  /** The number before the first report of the person that came on or after a day; {@code otherwise} when none did. */
  long before(PersonId person, LocalDate day, long otherwise) {
    return db.sql("select coalesce((select min(r.no) - 1 from tracking.report r where r.activation_id in (select a.id from tracking.activation a where a.person_id = :person and a.restored_id is null) and r.on_day >= cast(:day as date)), :otherwise)")
        .param("person", person.value()).param("day", day.toString()).param("otherwise", otherwise).query(Long.class).single();
  }

  /** Fails when another process has written the wearer meanwhile. */
  void save(Watched wearer, Instant at) {
    Rows.one(db.sql("""
            insert into tracking.engine_state (person_id, watch_no, position, revision, state, saved_at) values (:person, :watchNo, :position, :revision + 1, :state, :at)
            on conflict (person_id) do update set watch_no = excluded.watch_no, position = excluded.position, revision = excluded.revision, state = excluded.state, saved_at = excluded.saved_at
             where engine_state.revision = :revision
            """)
        .param("person", wearer.person.value()).param("watchNo", wearer.watchNo).param("position", wearer.position).param("revision", wearer.revision)
        .param("state", wearer.bytes()).param("at", Timestamp.from(at)).update());
  }

  /** What is written of these has all up to here. */
  int reached(long no, Collection<PersonId> persons) {
    return db.sql("update tracking.engine_state set position = :no where position < :no and person_id = any(cast(:persons as uuid[]))")
        .param("no", no).param("persons", persons.stream().map(person -> person.value().toString()).toArray(String[]::new)).update();
  }

  /** The wearer is to be taken up anew. */
  int again(PersonId person) {
    return db.sql("""
            with unfollowed as (update tracking.wearer set followed_no = -1 where person_id = :person)
            update tracking.engine_state set watch_no = -1, revision = revision + 1 where person_id = :person
            """)
        .param("person", person.value()).update();
  }

  private Numbered numbered(ResultSet row, int n) throws SQLException {
    return new Numbered(row.getLong("no"), new PersonId(row.getObject("person_id", UUID.class)), ReportRows.report(row, names.computeIfAbsent(row.getObject("activation_id", UUID.class), UUID::toString)));
  }
}
