package org.tutela.measures.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Item;
import org.tutela.law.register.Jurisdiction;

/** What was entered of the days of rule sets, and how far the rounds are that follow from it. */
@Repository
class CommencementStore {
  private static final UUID ALL = new UUID(0, 0);
  private final JdbcClient db;

  CommencementStore(JdbcClient db) {
    this.db = db;
  }

  /** In the order in which they were entered. */
  List<HeldCommencement> all() {
    return Passage.once("commencements", ALL, () -> db.sql("""
            select c.no, c.rule_set, c.on_day, c.items, c.instrument, c.reason, c.entered_at, c.entered_by, coalesce(s.name, '') as entered_name, a.agreed, a.at, coalesce(t.name, '') as second_name
              from register.commencement c left join register.commencement_answer a on a.no = c.no
              left join access.staff s on s.id = c.entered_by left join access.staff t on t.id = a.by_user
             order by c.no
            """).query(CommencementStore::held).list());
  }

  /** How many wait for a second person, and were entered by somebody else. */
  int waiting(UserId reader) {
    return db.sql("select count(*) from register.commencement c where c.entered_by <> :reader and not exists (select from register.commencement_answer a where a.no = c.no)")
        .param("reader", reader.value()).query(Integer.class).single();
  }

  void insert(int number, EnterCommencement command, Instant at, UserId by) {
    db.sql("""
            insert into register.commencement (no, rule_set, on_day, items, instrument, reason, entered_at, entered_by) values (:no, :ruleSet, :on, :items, :instrument, :reason, :at, :by)
            """)
        .param("no", number).param("ruleSet", command.ruleSet()).param("on", command.on().orElse(null), Types.DATE)
        .param("items", command.items().stream().map(Item::name).sorted().toArray(String[]::new)).param("instrument", command.instrument()).param("reason", command.reason())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void answer(HeldCommencement held, boolean agreed, Instant at, UserId by) {
    db.sql("insert into register.commencement_answer (no, entered_by, agreed, at, by_user) values (:no, :enteredBy, :agreed, :at, :by)")
        .param("no", held.number()).param("enteredBy", held.by().value()).param("agreed", agreed).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** @param from the first day on which something can be owed otherwise than before */
  void begin(int number, Jurisdiction place, LocalDate from, Instant at) {
    db.sql("insert into register.round (no, place, from_on, begun_at) values (:no, :place, :from, :at)")
        .param("no", number).param("place", place.name()).param("from", from).param("at", Timestamp.from(at)).update();
  }

  record Round(int number, Jurisdiction place, LocalDate from, PersonId reached, Optional<Integer> people, int done, int failed, Optional<Instant> finished) {}

  private static final String ROUND = "select no, place, from_on, reached, people, done, failed, finished_at from register.round ";

  Optional<Round> last() {
    return db.sql(ROUND + "order by no desc limit 1").query(CommencementStore::round).optional();
  }

  /** Until the transaction ends nobody else works on it. */
  Optional<Round> hold() {
    return db.sql(ROUND + "where finished_at is null order by no desc limit 1 for update").query(CommencementStore::round).optional();
  }

  int count(Round round) {
    return db.sql("select count(*) from register.supervision s where " + AFFECTED).param("from", round.from()).param("place", round.place().name()).query(Integer.class).single();
  }

  List<PersonId> next(Round round, int most) {
    return db.sql("select s.person_id from register.supervision s where s.person_id > :reached and " + AFFECTED + " order by s.person_id limit :most")
        .param("reached", round.reached().value()).param("from", round.from()).param("place", round.place().name()).param("most", most)
        .query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  /** Whoever is subject on the day or later, by an episode of the place. */
  private static final String AFFECTED = """
      coalesce(s.subject_until >= :from, true) and exists (select from register.episode e where e.person_id = s.person_id and e.place = :place)""";

  void save(Round round, int people, PersonId reached, int done, int failed) {
    db.sql("update register.round set people = :people, reached = :reached, done = done + :done, failed = failed + :failed where no = :no")
        .param("people", people).param("reached", reached.value()).param("done", done).param("failed", failed).param("no", round.number()).update();
  }

  /** With those before it: it worked out what they would have. */
  void finish(Round round, int people, Instant at) {
    db.sql("update register.round set people = coalesce(people, :people), finished_at = :at where no <= :no and finished_at is null")
        .param("people", people).param("at", Timestamp.from(at)).param("no", round.number()).update();
  }

  private static Round round(ResultSet row, int n) throws SQLException {
    return new Round(row.getInt("no"), Jurisdiction.valueOf(row.getString("place")), row.getObject("from_on", LocalDate.class), new PersonId(row.getObject("reached", UUID.class)),
        Optional.ofNullable(row.getObject("people", Integer.class)), row.getInt("done"), row.getInt("failed"), Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }

  private static HeldCommencement held(ResultSet row, int n) throws SQLException {
    var answered = row.getTimestamp("at");
    var entered = new EnterCommencement(row.getString("rule_set"), Optional.ofNullable(row.getObject("on_day", LocalDate.class)), row.getString("instrument"), items(row.getArray("items")), row.getString("reason"));
    return new HeldCommencement(row.getInt("no"), entered, row.getTimestamp("entered_at").toInstant(), new UserId(row.getObject("entered_by", UUID.class)), row.getString("entered_name"),
        answered == null ? Optional.empty() : Optional.of(new HeldCommencement.Answer(row.getBoolean("agreed"), answered.toInstant(), row.getString("second_name"))));
  }

  private static Set<Item> items(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray()).map(Item::valueOf).collect(Collectors.toSet());
  }
}
