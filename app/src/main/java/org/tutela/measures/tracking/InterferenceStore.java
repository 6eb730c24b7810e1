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
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.signs.Lost;

@Repository
class InterferenceStore {
  private static final String INTERFERENCE = """
      select i.id, i.area, i.at, i.raised_at, i.latitude, i.longitude, i.outcome, i.words, i.closed_at, i.version,
             (select count(distinct c.person_id) from tracking.card c where c.interference_id = i.id) as wearers
        from tracking.interference i
      """;
  private final JdbcClient db;

  InterferenceStore(JdbcClient db) {
    this.db = db;
  }

  /** @param interference that the card is part of already */
  record Loss(Lost lost, CardId card, AreaCode area, boolean open, int version, Optional<InterferenceId> interference) {}

  /** Two nodes come to it at the same moment: the second waits until the transaction ends, and finds who is together already. */
  void alone() {
    db.sql("select pg_advisory_xact_lock(hashtext('tracking.interference')) is null").query(Boolean.class).single();
  }

  /** Whose positions ceased since an instant while the device was heard, with where that was: one by one, for of thousands at once a plan for all reads every report of the day. */
  List<Loss> losses(Instant since) {
    return db.sql("""
            with lost as materialized (
              select a.person_id, a.at, c.id, c.area, c.state = 'OPEN' as open, c.version, c.interference_id
                from tracking.alert a join tracking.card c on c.id = a.card_id
               where a.kind = 'LOCATION_GAP' and a.cause = 'NO_GPS' and a.withdrawn = '' and a.at >= :since
            )
            select l.*, r.latitude, r.longitude
              from lost l cross join lateral (
                   select r.latitude, r.longitude
                     from tracking.activation v
                     join tracking.report r on r.activation_id = v.id and r.fix_time = (extract(epoch from l.at) * 1000)::bigint and r.on_day = (l.at at time zone 'UTC')::date
                    where v.person_id = l.person_id and v.restored_id is null and v.from_at <= l.at and (v.to_at is null or v.to_at > l.at)
                    order by r.source, r.accuracy, r.no limit 1) r
             order by l.person_id, l.at
            """)
        .param("since", Timestamp.from(since)).query((row, n) -> new Loss(new Lost(row.getString("person_id"), row.getTimestamp("at").getTime(), row.getInt("latitude"), row.getInt("longitude")),
            new CardId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getBoolean("open"), row.getInt("version"), id(row))).list();
  }

  boolean isOpen(InterferenceId id) {
    return db.sql("select state = 'OPEN' from tracking.interference where id = :id").param("id", id.value()).query(Boolean.class).optional().orElse(false);
  }

  void insert(InterferenceId id, AreaCode area, Instant at, Instant raised, int latitude, int longitude) {
    db.sql("insert into tracking.interference (id, area, at, raised_at, latitude, longitude, state) values (:id, :area, :at, :raised, :latitude, :longitude, 'OPEN')")
        .param("id", id.value()).param("area", area.value()).param("at", Timestamp.from(at)).param("raised", Timestamp.from(raised)).param("latitude", latitude).param("longitude", longitude).update();
  }

  /** From then on nobody is told of it by itself. @return false when somebody has changed the card meanwhile */
  boolean join(Loss loss, InterferenceId id, Instant at, UserId by) {
    return db.sql("""
            with joined as (
              update tracking.card set interference_id = :interference, escalate_at = null, version = version + 1
               where id = :card and version = :version and state = 'OPEN' and interference_id is null
              returning id, person_id, area, version
            )
            insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) select j.id, j.version, j.person_id, j.area, 'JOINED_OTHERS', '', :at, :by from joined j
            """)
        .param("interference", id.value()).param("card", loss.card().value()).param("version", loss.version()).param("at", Timestamp.from(at)).param("by", by.value()).update() == 1;
  }

  List<Interference> open(AreaCode area) {
    return db.sql(INTERFERENCE + " where i.area = :area and i.state = 'OPEN' order by i.raised_at, i.id limit 50").param("area", area.value()).query(InterferenceStore::interference).list();
  }

  Optional<Interference> find(InterferenceId id) {
    return db.sql(INTERFERENCE + " where i.id = :id").param("id", id.value()).query(InterferenceStore::interference).optional();
  }

  /** Of those whom the reader may see. */
  List<CardId> cards(InterferenceId id) {
    return db.sql("select id from tracking.card where interference_id = :id order by raised_at, id").param("id", id.value()).query(UUID.class).list().stream().map(CardId::new).toList();
  }

  void close(Interference interference, CardOutcome outcome, String words, Instant at, UserId by) {
    Rows.one(db.sql("""
            update tracking.interference set state = 'CLOSED', outcome = :outcome, words = :words, closed_at = :at, closed_by = :by, version = version + 1
             where id = :id and version = :version and state = 'OPEN'
            """)
        .param("outcome", outcome.name()).param("words", words).param("at", Timestamp.from(at)).param("by", by.value()).param("id", interference.id().value()).param("version", interference.version()).update());
  }

  private static Optional<InterferenceId> id(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("interference_id", UUID.class)).map(InterferenceId::new);
  }

  private static Interference interference(ResultSet row, int n) throws SQLException {
    return new Interference(new InterferenceId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getTimestamp("at").toInstant(), row.getTimestamp("raised_at").toInstant(),
        row.getInt("latitude"), row.getInt("longitude"), Optional.ofNullable(row.getString("outcome")).map(CardOutcome::valueOf), row.getString("words"),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant), row.getInt("wearers"), row.getInt("version"));
  }
}
