package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class LeaveStore {
  private static final String LEAVE = """
      select l.id, l.person_id, l.rule_id, r.name, l.from_at, l.to_at, l.reason, l.granted_at, coalesce(s.name, tracking.sent_name(l.person_id, l.granted_by), '') as granted_by, e.withdrawn_at, coalesce(e.reason, '') as withdrawn_because
        from tracking.leave l join tracking.rule r on r.id = l.rule_id left join tracking.leave_end e on e.leave_id = l.id left join access.staff s on s.id = l.granted_by
       where l.person_id = any(:persons::uuid[])
      """;
  private final JdbcClient db;

  LeaveStore(JdbcClient db) {
    this.db = db;
  }

  void insert(LeaveId id, HeldRule rule, Instant from, Instant to, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.leave (id, rule_id, person_id, from_at, to_at, reason, granted_at, granted_by) values (:id, :rule, :person, :from, :to, :reason, :at, :by)")
        .param("id", id.value()).param("rule", rule.id().value()).param("person", rule.person().value()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
        .param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void end(PersonId person, LeaveId id, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.leave_end (leave_id, person_id, reason, withdrawn_at, withdrawn_by) values (:id, :person, :reason, :at, :by)")
        .param("id", id.value()).param("person", person.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** The last first. */
  List<Leave> ofPerson(PersonId person) {
    return ofPersons(List.of(person));
  }

  List<Leave> ofPersons(Collection<PersonId> persons) {
    return db.sql(LEAVE + " order by l.from_at desc, l.id").param("persons", ActivationStore.ids(persons)).query(LeaveStore::leave).list();
  }

  Optional<Leave> find(PersonId person, LeaveId id) {
    return db.sql(LEAVE + " and l.id = :id").param("persons", ActivationStore.ids(List.of(person))).param("id", id.value()).query(LeaveStore::leave).optional();
  }

  private static Leave leave(ResultSet row, int n) throws SQLException {
    return new Leave(new LeaveId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)), new RuleId(row.getObject("rule_id", UUID.class)), row.getString("name"), row.getTimestamp("from_at").toInstant(),
        row.getTimestamp("to_at").toInstant(), row.getString("reason"), row.getTimestamp("granted_at").toInstant(), row.getString("granted_by"),
        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant), row.getString("withdrawn_because"));
  }
}
