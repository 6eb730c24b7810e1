package org.tutela.oversight.chronology;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked, from the log: reading, printing, exporting, and being turned away. */
@Repository
class LookStore {
  private static final int MOST = 50;
  private final JdbcClient db;

  LookStore(JdbcClient db) {
    this.db = db;
  }

  List<Look> atObject(UUID object) {
    return db.sql("""
            select e.at, coalesce(s.name, case when e.actor_id = '00000000-0000-0000-0000-000000000000' then 'System' else '' end) as who,
                   e.action, e.purpose, e.allowed
              from audit.entry e left join access.staff s on s.id = e.actor_id
             where e.object_id = :id and e.operation in ('CONSULTATION', 'PRINT', 'EXPORT', 'DENIED')
             order by e.at desc, e.id desc limit :most
            """)
        .param("id", object).param("most", MOST)
        .query((row, n) -> new Look(row.getTimestamp("at").toInstant(), row.getString("who"), row.getString("action"), row.getString("purpose"),
            row.getBoolean("allowed"))).list();
  }

  List<Look> atPerson(UUID person) {
    return db.sql("""
            select e.at, coalesce(s.name, case when e.actor_id = '00000000-0000-0000-0000-000000000000' then 'System' else '' end) as who,
                   e.action, e.purpose, e.allowed
              from audit.entry e left join access.staff s on s.id = e.actor_id
             where e.person_id = :id and e.operation in ('CONSULTATION', 'PRINT', 'EXPORT', 'DENIED')
             order by e.at desc, e.id desc limit :most
            """)
        .param("id", person).param("most", MOST)
        .query((row, n) -> new Look(row.getTimestamp("at").toInstant(), row.getString("who"), row.getString("action"), row.getString("purpose"),
            row.getBoolean("allowed"))).list();
  }
}
