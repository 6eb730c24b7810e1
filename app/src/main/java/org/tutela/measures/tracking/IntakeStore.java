package org.tutela.measures.tracking;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.message.Report;

@Repository
class IntakeStore {
  /** "reports" in ASCII, so that it is nobody else's. */
  private static final long LOCK = 0x7265706f727473L;
  private static final String WORN = "select device_id, id, person_id, from_at, to_at from tracking.activation";
  private final JdbcClient db;

  IntakeStore(JdbcClient db) {
    this.db = db;
  }

  record Cause(UUID device, Refusal why) {}

  /** @param name the activation's, as reports have it */
  record Worn(DeviceId device, UUID activation, String name, PersonId person, Instant from, Optional<Instant> to) {
    boolean covers(Instant instant) {
      return !instant.isBefore(from) && (to.isEmpty() || instant.isBefore(to.get()));
    }
  }

  /** What came while nobody wore the device. */
  record Unworn(UUID id, byte[] sealed) {
    /** That it was sealed for; it opens nowhere else. */
    static String place(UUID id) {
      return "tracking.unworn:" + id;
    }
  }

  /** @param no the last number that was given to a report @param fleet another after each change of who may send and who wears what */
  record State(long no, long fleet) {}

  record Row(LocalDate day, Worn worn, Report report, long content) {
    static Row of(LocalDate day, Worn worn, Report report) {
      return new Row(day, worn, report, digest(report));
    }

    /** Of what the device said, not of when it came: with its activation and its time it makes it the same report again. */
    static long digest(Report r) {
      var bytes = ByteBuffer.allocate(40).putInt(r.latitude()).putInt(r.longitude()).putInt(r.accuracy()).putInt(r.source().ordinal()).putInt(r.speed())
          .putInt(r.battery()).putInt(r.charging().ordinal()).putInt(r.motion().ordinal()).putInt(r.flags());
      try {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.array())).getLong();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Commits follow the numbers of their reports, whichever process writes: who has seen a number has seen all before it. */
  void inOrder() {
    db.sql("select pg_advisory_xact_lock(:lock) is null").param("lock", LOCK).query(Boolean.class).single();
  }

  /** To be asked after {@link #inOrder}, so that nobody else gives numbers meanwhile. */
  State state() {
    return db.sql("select case when n.is_called then n.last_value else 0 end as no, f.version as fleet from tracking.report_no n, tracking.fleet f")
        .query((row, n) -> new State(row.getLong("no"), row.getLong("fleet"))).single();
  }

  void makeDay(LocalDate day) {
    db.sql("select tracking.make_day(:day) is null").param("day", day).query(Boolean.class).single();
  }

  List<Sender> senders(Collection<String> numbers, Collection<String> hashes) {
    return db.sql("""
            select id, number, kind, gateway_id, coalesce(signing_key, key_hash) as key, withdrawn_at is not null as withdrawn, uploads, heard_at
              from tracking.device
             where number = any(:numbers) or key_hash = any(cast(:hashes as bytea[]))
             order by id
            """)
        .param("numbers", numbers.toArray(String[]::new)).param("hashes", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
        .query((row, n) -> new Sender(new DeviceId(row.getObject("id", UUID.class)), row.getString("number"), DeviceKind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("gateway_id", UUID.class)).map(DeviceId::new), row.getBytes("key"), row.getBoolean("withdrawn"),
            row.getBytes("uploads") == null ? Uploads.none() : new Uploads(row.getBytes("uploads")),
            row.getTimestamp("heard_at") == null ? Instant.EPOCH : row.getTimestamp("heard_at").toInstant()))
        .list();
  }

  List<Worn> activations(List<UUID> devices) {
    if (devices.isEmpty()) return List.of();
    return db.sql(WORN + " where device_id = any(cast(:devices as uuid[])) order by device_id, from_at desc, id")
        .param("devices", devices.stream().map(UUID::toString).toArray(String[]::new)).query(IntakeStore::worn).list();
  }

  private static Worn worn(ResultSet row, int n) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Worn(new DeviceId(row.getObject("device_id", UUID.class)), id, id.toString(), new PersonId(row.getObject("person_id", UUID.class)), row.getTimestamp("from_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant));
  }

  /** Fittings of which nobody has looked yet for what came before they were written down. */
  List<Worn> ungathered(PersonId person) {
    return db.sql(WORN + " where person_id = :person and not gathered order by from_at, id").param("person", person.value()).query(IntakeStore::worn).list();
  }

  void gathered(Worn late) {
    db.sql("update tracking.activation set gathered = true where id = :id").param("id", late.activation()).update();
  }

  List<Unworn> unworn(Worn late) {
    return db.sql("select id, sealed from tracking.unworn where device_id = :device and received_at >= :from order by received_at, id")
        .param("device", late.device().value()).param("from", Timestamp.from(late.from()))
        .query((row, n) -> new Unworn(row.getObject("id", UUID.class), row.getBytes("sealed"))).list();
  }

  /** What the device sent within the fitting while it still counted as somebody else's. */
  List<Report> underOthers(Worn late) {
    return db.sql("select " + ReportRows.COLUMNS + """
              from tracking.report r join tracking.activation a on a.id = r.activation_id
             where a.device_id = :device and a.id <> :activation and r.fix_time >= :from and r.fix_time < :to and r.on_day >= cast(:day as date) order by r.no
            """)
        .param("device", late.device().value()).param("activation", late.activation()).param("from", late.from().toEpochMilli())
        .param("to", late.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)).param("day", Receiving.day(late.from()).toString())
        .query((row, n) -> ReportRows.report(row, late.activation().toString())).list();
  }

  /** Each takes a number, in their order, also one that had come before. @return how many had not */
  int insert(List<Row> rows) {
    return insert(rows, "on conflict do nothing");
  }

  /** The same of those that cannot have come before; fails where one has. */
  int insertLater(List<Row> rows) {
    return insert(rows, "");
  }

  private int insert(List<Row> rows, String repeated) {
    return db.sql("""
            insert into tracking.report (on_day, activation_id, fix_time, content, no, received_time, latitude, longitude, accuracy, source, speed, battery, charging, motion, flags, cell)
            select date '1970-01-01' + d, a::uuid, t, c, nextval('tracking.report_no'), r, lat, lon, acc, src, spd, bat, chg, mot, flg, nullif(cel, -1)
              from unnest(:days, :activations, :times, :contents, :received, :latitudes, :longitudes, :accuracies, :sources, :speeds, :batteries, :charging, :motion, :flags, :cells)
                   with ordinality as n (d, a, t, c, r, lat, lon, acc, src, spd, bat, chg, mot, flg, cel, place)
             order by place
            """ + repeated)
        .param("days", rows.stream().mapToInt(row -> (int) row.day().toEpochDay()).toArray())
        .param("activations", rows.stream().map(row -> row.worn().name()).toArray(String[]::new))
        .param("times", rows.stream().mapToLong(row -> row.report().fixTime()).toArray())
        .param("contents", rows.stream().mapToLong(Row::content).toArray())
        .param("received", rows.stream().mapToLong(row -> row.report().receivedTime()).toArray())
        .param("latitudes", rows.stream().mapToInt(row -> row.report().latitude()).toArray())
        .param("longitudes", rows.stream().mapToInt(row -> row.report().longitude()).toArray())
        .param("accuracies", rows.stream().mapToInt(row -> row.report().accuracy()).toArray())
        .param("sources", rows.stream().mapToInt(row -> row.report().source().ordinal()).toArray())
        .param("speeds", rows.stream().mapToInt(row -> row.report().speed()).toArray())
        .param("batteries", rows.stream().mapToInt(row -> row.report().battery()).toArray())
        .param("charging", rows.stream().mapToInt(row -> row.report().charging().ordinal()).toArray())
        .param("motion", rows.stream().mapToInt(row -> row.report().motion().ordinal()).toArray())
        .param("flags", rows.stream().mapToInt(row -> row.report().flags()).toArray())
        .param("cells", rows.stream().mapToInt(row -> Cell.of(row.report())).toArray())
        .update();
  }

  /** The numbers above one under which there is a report. */
  Set<Long> numbers(long above) {
    return db.sql("select no from tracking.report where no > :above").param("above", above).query(Long.class).set();
  }

  void keepUnworn(UUID id, DeviceId device, Instant at, byte[] sealed) {
    db.sql("insert into tracking.unworn (id, device_id, received_at, sealed) values (:id, :device, :at, :sealed)")
        .param("id", id).param("device", device.value()).param("at", Timestamp.from(at)).param("sealed", sealed).update();
  }

  void heard(Map<DeviceId, Instant> heard, Map<DeviceId, Uploads> uploads) {
    var devices = List.copyOf(heard.keySet());
    db.sql("""
            update tracking.device d set heard_at = greatest(d.heard_at, to_timestamp(h.at / 1000.0)), uploads = coalesce(decode(nullif(h.uploads, ''), 'hex'), d.uploads)
              from unnest(cast(:devices as uuid[]), :times, :uploads) as h (id, at, uploads) where d.id = h.id
            """)
        .param("devices", devices.stream().map(device -> device.value().toString()).toArray(String[]::new))
        .param("times", devices.stream().mapToLong(device -> heard.get(device).toEpochMilli()).toArray())
        .param("uploads", devices.stream().map(device -> uploads.containsKey(device) ? HexFormat.of().formatHex(uploads.get(device).bytes()) : "").toArray(String[]::new))
        .update();
  }

  void count(Map<Cause, Integer> counted, Instant at) {
    var causes = List.copyOf(counted.keySet());
    db.sql("""
            insert into tracking.refused (device_id, hour, reason, times, last_at)
            select d, :hour, r, t, :at from unnest(cast(:devices as uuid[]), :reasons, :times) as c (d, r, t) order by d, r
            on conflict (device_id, hour, reason) do update set times = refused.times + excluded.times, last_at = greatest(refused.last_at, excluded.last_at)
            """)
        .param("hour", Timestamp.from(at.truncatedTo(ChronoUnit.HOURS))).param("at", Timestamp.from(at))
        .param("devices", causes.stream().map(cause -> cause.device().toString()).toArray(String[]::new))
        .param("reasons", causes.stream().map(cause -> cause.why().name()).toArray(String[]::new))
        .param("times", causes.stream().mapToInt(counted::get).toArray())
        .update();
  }
}
