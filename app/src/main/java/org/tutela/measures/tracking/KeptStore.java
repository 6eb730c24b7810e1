package org.tutela.measures.tracking;

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
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;

/** What is kept and until when, and the doors through which the database lets it go. */
@Repository
class KeptStore {
  private static final String KEPT = """
      select activation_id, person_id, reference, area, from_at, ended_at, positions_due, records_due, held, alerting, positions_at, records_at, positions, records from tracking.kept
      """;
  private final JdbcClient db;

  KeptStore(JdbcClient db) {
    this.db = db;
  }

  record Going(Kept kept, AreaCode area) {}

  /** @param rows that went @param first and {@code last} the days of which; empty for what is of no day @param finished nothing of it is left */
  record Gone(long rows, Optional<LocalDate> first, Optional<LocalDate> last, boolean finished) {}

  record Searched(long matches, long searches) {
    long rows() {
      return matches + searches;
    }
  }

  /** What goes until a moment, or would if nothing were in the way; of those whom the reader may see. */
  List<Kept> goingBy(AreaCode area, Instant until, int most) {
    return db.sql(KEPT + """
             where area = :area and earliest <= :until and (positions_at is null and positions_due <= :until or records_at is null and records_due <= :until)
             order by least(positions_due, records_due), reference, activation_id limit :most
            """)
        .param("area", area.value()).param("until", Timestamp.from(until)).param("most", most).query(KeptStore::kept).list();
  }

  /** Nobody has worn a device since, and yet a zone is in force: nothing of it will ever go. */
  List<Kept> forgotten(AreaCode area, Instant since, int most) {
    return db.sql(KEPT + """
             where area = :area and ended_at is null and to_at < :since
               and not exists (select from tracking.activation a where a.person_id = kept.person_id and (a.to_at is null or a.to_at > kept.to_at or a.to_at = kept.to_at and a.id > kept.activation_id))
             order by to_at, reference, activation_id limit :most
            """)
        .param("area", area.value()).param("since", Timestamp.from(since)).param("most", most).query(KeptStore::kept).list();
  }

  List<Kept> gone(AreaCode area, Instant since, int most) {
    return db.sql(KEPT + " where area = :area and (positions_at >= :since or records_at >= :since) order by greatest(positions_at, records_at) desc, reference, activation_id limit :most")
        .param("area", area.value()).param("since", Timestamp.from(since)).param("most", most).query(KeptStore::kept).list();
  }

  List<Going> due(Instant now, int most) {
    return db.sql(KEPT + """
             where earliest <= :now and not held and (positions_at is null and positions_due <= :now or records_at is null and records_due <= :now and not alerting)
             order by least(positions_due, records_due), activation_id limit :most
            """)
        .param("now", Timestamp.from(now)).param("most", most).query((row, n) -> new Going(kept(row, n), new AreaCode(row.getString("area")))).list();
  }

  /** Empty when the database does not find that it may go. */
  Optional<Gone> erasePositions(ActivationId activation, Instant now, int most) {
    return db.sql("select positions, first_day, last_day, finished from tracking.erase_positions(:activation, :now, :most)")
        .param("activation", activation.value()).param("now", Timestamp.from(now)).param("most", most)
        .query((row, n) -> new Gone(row.getLong("positions"), day(row, "first_day"), day(row, "last_day"), row.getBoolean("finished"))).optional();
  }

  Optional<Gone> eraseRecords(ActivationId activation, Instant now, int most) {
    return db.sql("select records, finished from tracking.erase_records(:activation, :now, :most)").param("activation", activation.value()).param("now", Timestamp.from(now)).param("most", most)
        .query((row, n) -> new Gone(row.getLong("records"), Optional.empty(), Optional.empty(), row.getBoolean("finished"))).optional();
  }

  long eraseUnworn(Instant now, int most) {
    return db.sql("select tracking.erase_unworn(:now, :most)").param("now", Timestamp.from(now)).param("most", most).query(Long.class).single();
  }

  /** Of up to so many people and so many searches. */
  Searched eraseSearches(Instant now, int most) {
    return db.sql("select matches, searches from tracking.erase_searches(:now, :most)").param("now", Timestamp.from(now)).param("most", most)
        .query((row, n) -> new Searched(row.getLong("matches"), row.getLong("searches"))).single();
  }

  List<LocalDate> dropDays(Instant now, int most) {
    // of a day that another node is about to drop there is nothing left to ask
    db.sql("select pg_advisory_xact_lock(hashtext('tracking.drop_days')) is null").query(Boolean.class).single();
    return db.sql("select day from tracking.drop_days(:now, :most) as day order by day").param("now", Timestamp.from(now)).param("most", most)
        .query((row, n) -> row.getObject("day", LocalDate.class)).list();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(new ActivationId(row.getObject("activation_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference"), row.getTimestamp("from_at").toInstant(),
        moment(row, "ended_at"), moment(row, "positions_due"), moment(row, "records_due"), row.getBoolean("held"), row.getBoolean("alerting"), moment(row, "positions_at"), moment(row, "records_at"),
        row.getLong("positions"), row.getLong("records"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
