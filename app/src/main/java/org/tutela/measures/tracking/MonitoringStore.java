package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.alert.Kind;

@Repository
class MonitoringStore {
  private static final String NOTE = "select h.words, h.at, coalesce(s.name, '') as by from tracking.handover h left join access.staff s on s.id = h.by_user where h.area = :area order by h.at desc, h.id desc";
  private static final String VIOLATION = """
      select v.card_id, v.category, v.from_at, v.to_at, v.response,
             array(select a.act from tracking.card_act a where a.card_id = v.card_id and a.act like 'VIOLATION\\_%' order by a.version) as steps
        from tracking.violation v
      """;
  private final JdbcClient db;

  MonitoringStore(JdbcClient db) {
    this.db = db;
  }

  void handOver(UUID id, AreaCode area, String words, Instant at, UserId by) {
    db.sql("insert into tracking.handover (id, area, words, at, by_user) values (:id, :area, :words, :at, :by)")
        .param("id", id).param("area", area.value()).param("words", words).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  Optional<Monitoring.Note> last(AreaCode area) {
    return db.sql(NOTE + " limit 1").param("area", area.value()).query(MonitoringStore::note).optional();
  }

  List<Monitoring.Note> of(AreaCode area) {
    return db.sql(NOTE + " limit 20").param("area", area.value()).query(MonitoringStore::note).list();
  }

  void violation(Card card, Instant from, Optional<Instant> to, String description, String response, Instant at, UserId by) {
    db.sql("""
            insert into tracking.violation (card_id, person_id, area, category, from_at, to_at, description, response, recorded_at, recorded_by)
            values (:card, :person, :area, :category, :from, :to, :description, :response, :at, :by)
            """)
        .param("card", card.id().value()).param("person", card.person().value()).param("area", card.area().value()).param("category", card.kind().name())
        .param("from", Timestamp.from(from)).param("to", to.map(Timestamp::from).orElse(null), Types.TIMESTAMP).param("description", description).param("response", response)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  Optional<Monitoring.Violation> violation(CardId card) {
    return db.sql(VIOLATION + " where v.card_id = :card").param("card", card.value()).query(MonitoringStore::violation).optional();
  }

  /** The last first. */
  List<Monitoring.Violation> violations(PersonId person, int most) {
    return db.sql(VIOLATION + " where v.person_id = :person order by v.from_at desc, v.card_id limit :most").param("person", person.value()).param("most", most).query(MonitoringStore::violation).list();
  }

  private static Monitoring.Violation violation(ResultSet row, int n) throws SQLException {
    var steps = Stream.of((String[]) row.getArray("steps").getArray()).flatMap(act -> ViolationStep.of(act).stream()).toList();
    return new Monitoring.Violation(new CardId(row.getObject("card_id", UUID.class)), Kind.valueOf(row.getString("category")), row.getTimestamp("from_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant), row.getString("response"), steps);
  }

  /** Until when the engine is sure to run. */
  Instant leased() {
    return db.sql("select coalesce((select until from tracking.lease where until > '2000-01-01'), 'epoch'::timestamptz)").query(Timestamp.class).single().toInstant();
  }

  int unevaluated() {
    return db.sql("select count(*) from tracking.engine_state where watch_no < 0").query(Integer.class).single();
  }

  record Conflict(PersonId person, String activation, String device, Instant hour, Instant last) {}

  List<Conflict> conflicts(Instant since) {
    return db.sql("""
            select a.person_id, a.id, d.number, r.hour, r.last_at from tracking.refused r join tracking.device d on d.id = r.device_id
              join tracking.activation a on a.device_id = d.id and a.from_at <= r.last_at and (a.to_at is null or a.to_at > r.last_at)
             where r.hour >= :since and r.reason = 'CONFLICT' order by r.last_at, a.id
            """)
        .param("since", Timestamp.from(since)).query((row, n) -> new Conflict(new PersonId(row.getObject("person_id", UUID.class)), row.getString("id"), row.getString("number"),
            row.getTimestamp("hour").toInstant(), row.getTimestamp("last_at").toInstant())).list();
  }

  /** For each area a number that is another when an open alert came, changed or went. */
  Map<String, Long> changes() {
    var changes = new HashMap<String, Long>();
    db.sql("select area, count(*) * 1000003 + sum(version) * 31 + sum(severity) + coalesce(max(extract(epoch from raised_at))::bigint, 0) as change from tracking.card where state = 'OPEN' group by area")
        .query((row, n) -> changes.put(row.getString("area"), row.getLong("change"))).list();
    return changes;
  }

  private static Monitoring.Note note(ResultSet row, int n) throws SQLException {
    return new Monitoring.Note(row.getString("words"), row.getTimestamp("at").toInstant(), row.getString("by"));
  }
}
