package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.LegalHolds;

@Repository
class HoldStore {
  private final JdbcClient db;

  HoldStore(JdbcClient db) {
    this.db = db;
  }

  record Whose(String reference, AreaCode area) {}

  /** Of whoever the reader may see. */
  Optional<Whose> person(PersonId person) {
    return db.sql("select reference, area from people.person where id = :person").param("person", person.value()).query((row, n) -> new Whose(row.getString("reference"), new AreaCode(row.getString("area")))).optional();
  }

  List<Hold> ofPerson(PersonId person) {
    return db.sql("""
            select h.id, h.person_id, h.reason, h.placed_at, coalesce(s.name, '') as placed_name, r.id as release_id, r.reason as release_reason, r.asked_at, r.asked_by, coalesce(t.name, '') as asked_name,
                   l.at as lifted_at, coalesce(u.name, '') as lifted_name, coalesce(w.reason, '') as lifted_reason, coalesce(x.name, '') as lifting_asked_name
              from tracking.hold h
              left join tracking.hold_answer l on l.hold_id = h.id and l.lifted
              left join tracking.hold_release r on r.hold_id = h.id and not exists (select from tracking.hold_answer a where a.release_id = r.id)
              left join tracking.hold_release w on w.id = l.release_id
              left join access.staff s on s.id = h.placed_by left join access.staff t on t.id = r.asked_by left join access.staff u on u.id = l.by_user left join access.staff x on x.id = w.asked_by
             where h.person_id = :person order by h.placed_at desc, h.id
            """)
        .param("person", person.value()).query(HoldStore::hold).list();
  }

  /** Of one person by itself: of a list the planner would think anew each time, which takes a hundred times as long as the look. */
  List<LegalHolds.Held> standing(PersonId person) {
    return db.sql("""
            select h.reason, h.placed_at, coalesce(s.name, 'a colleague') as placed_name from tracking.hold h left join access.staff s on s.id = h.placed_by
             where h.person_id = :person and not exists (select from tracking.hold_answer a where a.hold_id = h.id and a.lifted) order by h.placed_at, h.id
            """)
        .param("person", person.value())
        .query((row, n) -> new LegalHolds.Held(row.getString("reason"), row.getTimestamp("placed_at").toInstant(), row.getString("placed_name"))).list();
  }

  Set<PersonId> held(Collection<PersonId> persons) {
    return db.sql("""
            select distinct h.person_id from tracking.hold h
             where h.person_id = any(:persons::uuid[]) and not exists (select from tracking.hold_answer a where a.hold_id = h.id and a.lifted)
            """)
        .param("persons", persons.stream().map(one -> one.value().toString()).toArray(String[]::new)).query(UUID.class).list().stream().map(PersonId::new).collect(Collectors.toSet());
  }

  void place(HoldId id, PersonId person, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.hold (id, person_id, reason, placed_at, placed_by) values (:id, :person, :reason, :at, :by)")
        .param("id", id.value()).param("person", person.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void ask(UUID id, Hold hold, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.hold_release (id, hold_id, person_id, reason, asked_at, asked_by) values (:id, :hold, :person, :reason, :at, :by)")
        .param("id", id).param("hold", hold.id().value()).param("person", hold.person().value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void answer(Hold hold, Hold.Asked asked, boolean lifted, Instant at, UserId by) {
    db.sql("""
            insert into tracking.hold_answer (release_id, hold_id, person_id, asked_by, lifted, at, by_user) values (:release, :hold, :person, :askedBy, :lifted, :at, :by)
            """)
        .param("release", asked.id()).param("hold", hold.id().value()).param("person", hold.person().value()).param("askedBy", asked.by().value()).param("lifted", lifted)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  private static Hold hold(ResultSet row, int n) throws SQLException {
    var release = Optional.ofNullable(row.getObject("release_id", UUID.class));
    Optional<Hold.Asked> asked = release.isEmpty() ? Optional.empty() : Optional.of(new Hold.Asked(release.get(), row.getString("release_reason"), row.getTimestamp("asked_at").toInstant(),
        new UserId(row.getObject("asked_by", UUID.class)), row.getString("asked_name")));
    return new Hold(new HoldId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)), row.getString("reason"), row.getTimestamp("placed_at").toInstant(),
        row.getString("placed_name"), asked, Optional.ofNullable(row.getTimestamp("lifted_at")).map(Timestamp::toInstant), row.getString("lifted_name"),
        row.getString("lifted_reason"), row.getString("lifting_asked_name"));
  }
}
