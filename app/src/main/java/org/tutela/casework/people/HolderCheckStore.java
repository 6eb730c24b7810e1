package org.tutela.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class HolderCheckStore {
  private final JdbcClient db;
  private final PeopleStore people;

  HolderCheckStore(JdbcClient db, PeopleStore people) {
    this.db = db;
    this.people = people;
  }

  /** Runs with the matcher's authority inside the database; does nothing visible when there is nobody. */
  void raise(SearchId search, List<Found.Hit> hidden, Instant at) {
    db.sql("select 1 from people.raise_holder_check(:search, :persons, :bands, :at)")
        .param("search", search.value()).param("persons", hidden.stream().map(Found.Hit::person).toArray(UUID[]::new))
        .param("bands", hidden.stream().map(h -> h.band().name()).toArray(String[]::new)).param("at", Timestamp.from(at))
        .query((row, _) -> true).single();
  }

  /** Whoever else tells the holders waits until this transaction ends. */
  void tellAlone() {
    db.sql("select pg_advisory_xact_lock(hashtext('people.holder_check')) is null").query(Boolean.class).single();
  }

  List<HolderCheck> untold() {
    return db.sql("""
            select search_id, person_id, band, raised_at, answer from people.holder_check
             where told_at is null order by raised_at, search_id, person_id limit 100
            """)
        .query(this::check).list();
  }

  List<HolderCheck> of(PersonId person) {
    return db.sql("""
            select search_id, person_id, band, raised_at, answer from people.holder_check
             where person_id = :person order by raised_at desc, search_id
            """)
        .param("person", person.value()).query(this::check).list();
  }

  void told(HolderCheck check, Instant at) {
    db.sql("update people.holder_check set told_at = :at where search_id = :search and person_id = :person")
        .param("at", Timestamp.from(at)).param("search", check.search().value()).param("person", check.person().id().value())
        .update();
  }

  void answer(HolderCheck check, boolean same, Instant at, UserId by) {
    db.sql("""
            update people.holder_check set answer = :answer, answered_at = :at, answered_by = :by
             where search_id = :search and person_id = :person and answer is null
            """)
        .param("answer", same ? "SAME" : "DIFFERENT").param("at", Timestamp.from(at)).param("by", by.value())
        .param("search", check.search().value()).param("person", check.person().id().value())
        .update();
  }

  private HolderCheck check(ResultSet row, int n) throws SQLException {
    return new HolderCheck(new SearchId(row.getObject("search_id", UUID.class)),
        people.summary(new PersonId(row.getObject("person_id", UUID.class))).orElseThrow(), Band.valueOf(row.getString("band")),
        row.getTimestamp("raised_at").toInstant(), Optional.ofNullable(row.getString("answer")).map("SAME"::equals));
  }
}
