package org.tutela.casework.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

/** The text of addresses that are refuges; the database shows it in a transaction that was opened to a holder of the person. */
@Repository
class RefugeStore {
  private final JdbcClient db;

  RefugeStore(JdbcClient db) {
    this.db = db;
  }

  boolean any(PersonId person) {
    return db.sql("select exists (select from people.address where person_id = :person and refuge_since is not null)").param("person", person.value()).query(Boolean.class).single();
  }

  List<Refuge> of(PersonId person) {
    return db.sql("select address_id, lines, postcode, reason, marked_at, marked_by from people.refuge where person_id = :person and lifted_at is null order by address_id")
        .param("person", person.value())
        .query((row, _) -> new Refuge(row.getObject("address_id", UUID.class), row.getString("lines"), row.getString("postcode"), row.getString("reason"),
            row.getTimestamp("marked_at").toInstant(), new UserId(row.getObject("marked_by", UUID.class))))
        .list();
  }

  void mark(UUID id, PersonId person, UUID address, String reason, Instant at, UserId by) {
    Rows.one(db.sql("""
            insert into people.refuge (id, address_id, person_id, lines, postcode, reason, marked_at, marked_by)
            select :id, a.id, a.person_id, a.lines, a.postcode, :reason, :at, :by from people.address a
             where a.id = :address and a.person_id = :person and a.refuge_since is null
            """)
        .param("id", id).param("address", address).param("person", person.value()).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update());
    Rows.one(db.sql("update people.address set lines = '', postcode = '', refuge_since = :at where id = :address")
        .param("at", Timestamp.from(at)).param("address", address).update());
  }

  void lift(MarkRefuge command, Instant at, UserId by) {
    Rows.one(db.sql("""
            update people.address a set lines = r.lines, postcode = r.postcode, refuge_since = null from people.refuge r
             where a.id = :address and r.address_id = a.id and r.person_id = :person and r.lifted_at is null
            """)
        .param("address", command.address()).param("person", command.person().value()).update());
    Rows.one(db.sql("update people.refuge set lifted_at = :at, lifted_by = :by, lift_reason = :reason where address_id = :address and person_id = :person and lifted_at is null")
        .param("address", command.address()).param("person", command.person().value()).param("reason", command.reason())
        .param("at", Timestamp.from(at)).param("by", by.value()).update());
  }
}
