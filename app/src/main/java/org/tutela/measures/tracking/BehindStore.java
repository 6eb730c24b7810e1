package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;

@Repository
class BehindStore {
  private static final int MOST = 50;
  private static final String TOLD = "(select max(o.told_at) filter (where o.verb = 'WITHDRAW') as back_at, max(o.told_at) filter (where o.verb = 'RAISE' and o.revision > 1) as again_at from tracking.alert_operation o";
  private final JdbcClient db;

  BehindStore(JdbcClient db) {
    this.db = db;
  }

  List<Behind> nearChildren(PersonId person, Instant from, Instant to) {
    return ask("""
        select a.card_id, a.at, a.withdrawn, t.back_at, t.again_at, false as none
          from tracking.alert a join tracking.rule r on r.id = a.rule_id
         cross join lateral TOLD where o.person_id = a.person_id and o.alert = a.alert) t
         where a.person_id = :person and a.kind = 'EXCLUSION' and r.protects = 'CHILDREN' and a.card_id is not null and a.at >= :from and a.at < :to order by a.at, a.alert limit :most
        """, person, from, to);
  }

  /** Taken back only where nothing of what was confirmed stands. */
  List<Behind> violations(PersonId person, Instant from, Instant to) {
    return ask("""
        select v.card_id, v.from_at as at, coalesce(w.withdrawn, '') as withdrawn, t.back_at, t.again_at,
               exists (select from tracking.card_act c where c.card_id = v.card_id and c.act = 'VIOLATION_NONE') as none
          from tracking.violation v
         cross join lateral (select case when bool_and(a.withdrawn <> '') then max(a.withdrawn) end as withdrawn from tracking.alert a where a.card_id = v.card_id) w
         cross join lateral TOLD join tracking.alert a on a.person_id = o.person_id and a.alert = o.alert where a.card_id = v.card_id) t
         where v.person_id = :person and v.from_at >= :from and v.from_at < :to order by v.from_at, v.card_id limit :most
        """, person, from, to);
  }

  private List<Behind> ask(String sql, PersonId person, Instant from, Instant to) {
    return db.sql(sql.replace("TOLD", TOLD)).param("person", person.value()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("most", MOST).query(BehindStore::behind).list();
  }

  private static Behind behind(ResultSet row, int n) throws SQLException {
    return new Behind(new CardId(row.getObject("card_id", UUID.class)), row.getTimestamp("at").toInstant(), row.getString("withdrawn"), Optional.ofNullable(row.getTimestamp("back_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("again_at")).map(Timestamp::toInstant), row.getBoolean("none"));
  }
}
