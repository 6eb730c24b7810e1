package org.tutela.oversight.returns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.Chain;

@Repository
class AlertStore {
  /** Counted from when it was as severe as it is, for then it had to be acknowledged anew; the limit is the first step of the chain as it was then. */
  private static final String CARDS = """
      with answered as (
        select coalesce(s.manager_id::text, 'nobody') as caseload, c.kind, c.outcome, c.closed_at is null as open, c.acknowledged_at - f.at as acknowledged_in, c.closed_at - f.at as closed_in,
               :now - f.at as so_far,
               make_interval(mins => case when h.no is null then (select o.minutes from unnest(:severities, :minutes) as o (severity, minutes) where o.severity = c.severity)
                 else (select t.minutes from tracking.chain_step t where t.area = c.area and t.no = h.no and t.severity = c.severity and t.step = 1) end) as within
          from tracking.card c left join register.supervision s on s.person_id = c.person_id
         cross join lateral (select coalesce(c.graver_at, c.raised_at) as at) f
         cross join lateral (select max(n.no) as no from tracking.chain n where n.area = c.area and n.set_at <= f.at) h
         where c.area = :area and c.raised_at >= :since and (:caseload = '' or coalesce(s.manager_id::text, 'nobody') = :caseload)
      )
      """;
  private static final String SUMS = CARDS + """
      select a.key, coalesce((select m.name from access.staff m where m.id::text = a.key), '') as name, count(*)::int as alerts, (count(*) filter (where open))::int as open,
             (count(*) filter (where acknowledged_in is null and so_far > within))::int as overdue,
             (count(*) filter (where within is not null and (acknowledged_in is not null or so_far > within)))::int as settled,
             (count(*) filter (where acknowledged_in <= within))::int as in_time,
             percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from acknowledged_in)::float8) as acknowledged,
             percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from closed_in)::float8) as closed
        from (select *, KEY as key from answered) a group by a.key order by alerts desc, name, a.key
      """;
  private static final String BY_CASELOAD = SUMS.replace("KEY", "caseload");
  private static final String BY_KIND = SUMS.replace("KEY", "kind");
  private final JdbcClient db;

  AlertStore(JdbcClient db) {
    this.db = db;
  }

  record Asked(AreaCode area, Instant since, Instant now) {}

  List<Answered> byCaseload(Asked asked) {
    return ask(BY_CASELOAD, asked, "").query(AlertStore::answered).list();
  }

  /** @param caseload "" for everybody's */
  List<Answered> byKind(Asked asked, String caseload) {
    return ask(BY_KIND, asked, caseload).query(AlertStore::answered).list();
  }

  Map<String, Map<CardOutcome, Integer>> outcomes(Asked asked, String caseload) {
    var outcomes = new HashMap<String, Map<CardOutcome, Integer>>();
    ask(CARDS + "select kind, outcome, count(*)::int as alerts from answered where outcome is not null group by kind, outcome", asked, caseload).query(row -> {
      outcomes.computeIfAbsent(row.getString("kind"), _ -> new EnumMap<>(CardOutcome.class)).put(CardOutcome.valueOf(row.getString("outcome")), row.getInt("alerts"));
    });
    return outcomes;
  }

  int older(Asked asked) {
    return db.sql("select count(*)::int from tracking.card where area = :area and state = 'OPEN' and raised_at < :since").param("area", asked.area().value()).param("since", Timestamp.from(asked.since()))
        .query(Integer.class).single();
  }

  private JdbcClient.StatementSpec ask(String sql, Asked asked, String caseload) {
    int[] severities = Chain.OURS.steps().keySet().stream().mapToInt(each -> each).toArray();
    int[] minutes = Arrays.stream(severities).map(severity -> Chain.OURS.of(severity).getFirst().minutes()).toArray();
    return db.sql(sql).param("area", asked.area().value()).param("since", Timestamp.from(asked.since())).param("now", Timestamp.from(asked.now())).param("caseload", caseload)
        .param("severities", severities).param("minutes", minutes);
  }

  private static Answered answered(ResultSet row, int n) throws SQLException {
    return new Answered(row.getString("key"), row.getString("name"), row.getInt("alerts"), row.getInt("open"), row.getInt("overdue"), row.getInt("settled"), row.getInt("in_time"),
        spread(row.getArray("acknowledged")), spread(row.getArray("closed")));
  }

  private static Optional<Answered.Spread> spread(Array seconds) throws SQLException {
    if (seconds == null) return Optional.empty();
    var both = (Double[]) seconds.getArray();
    return Optional.of(new Answered.Spread(Duration.ofSeconds(both[0].longValue()), Duration.ofSeconds(both[1].longValue())));
  }
}
