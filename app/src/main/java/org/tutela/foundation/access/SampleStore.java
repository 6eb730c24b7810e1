package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class SampleStore {
  private static final String SAMPLED = """
      select s.id, s.area, s.staff_id, p.name, s.person, s.opened_at, s.purpose, s.version
        from access.sample s join access.staff p on p.id = s.staff_id
      """;
  /** Of their own team; and of one that has no other supervisor than who is sampled. */
  private static final String TO_ANSWER = """
       s.area = :area and s.answered_at is null
         and (s.team = :team or not exists (
           select from access.staff m join access.role_grant g on g.staff_id = m.id and g.state = 'GRANTED' and g.role = 'SUPERVISOR'
            where m.area = s.area and m.team = s.team and m.enabled and m.id <> s.staff_id))
      """;
  private final JdbcClient db;
  private final TransactionTemplate alone;

  SampleStore(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.alone = new TransactionTemplate(transactions);
  }

  /** At random, two in a hundred of each team's consultations and five at least; once for each week. */
  int draw(LocalDate weekOf, Instant from, Instant until) {
    // two nodes come to it at the same minute: the second waits, and finds it drawn
    return alone.execute(_ -> {
      db.sql("select pg_advisory_xact_lock(hashtext('access.sample')) is null").query(Boolean.class).single();
      return drawOnce(weekOf, from, until);
    });
  }

  private int drawOnce(LocalDate weekOf, Instant from, Instant until) {
    return db.sql("""
            with shuffled as (
              select id, area, team, staff_id, person, at, purpose,
                     row_number() over (partition by area, team order by random()) as place,
                     count(*) over (partition by area, team) as all_of_team
                from access.opening where allowed and at >= :from and at < :until
            )
            insert into access.sample (id, area, team, week_of, opening_id, staff_id, person, opened_at, purpose)
            select gen_random_uuid(), area, team, :week, id, staff_id, person, at, purpose from shuffled
             where place <= greatest(5, ceil(all_of_team * 0.02))
               and not exists (select 1 from access.sample where week_of = :week)
            """)
        .param("week", weekOf).param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).update();
  }

  List<Sampled> waiting(AreaCode area, String team) {
    return db.sql(SAMPLED + " where " + TO_ANSWER + " order by s.opened_at, s.id limit 50")
        .param("area", area.value()).param("team", team).query(SampleStore::sampled).list();
  }

  int count(AreaCode area, String team) {
    return db.sql("select count(*) from access.sample s where " + TO_ANSWER)
        .param("area", area.value()).param("team", team).query(Integer.class).single();
  }

  Optional<Sampled> find(UUID id) {
    return db.sql(SAMPLED + " where s.id = :id and s.answered_at is null").param("id", id).query(SampleStore::sampled).optional();
  }

  void answer(Sampled sampled, boolean inOrder, UserId by, Instant now) {
    Rows.one(db.sql("""
            update access.sample set answered_by = :by, answered_at = :now, finding = :finding, version = version + 1
             where id = :id and version = :version and answered_at is null
            """)
        .param("by", by.value()).param("now", Timestamp.from(now)).param("finding", inOrder ? "IN_ORDER" : "ASK_FURTHER")
        .param("id", sampled.id()).param("version", sampled.version())
        .update());
  }

  private static Sampled sampled(ResultSet row, int n) throws SQLException {
    return new Sampled(row.getObject("id", UUID.class), new AreaCode(row.getString("area")), new UserId(row.getObject("staff_id", UUID.class)),
        row.getString("name"), row.getObject("person", UUID.class), row.getTimestamp("opened_at").toInstant(), row.getString("purpose"),
        row.getInt("version"));
  }
}
