package org.tutela.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tutela.bench.devices.Life;
import org.tutela.measures.tracking.StoredFix;
import org.tutela.tracking.message.Draft;

/** Days of positions of everybody who wears a device, a minute apart, by COPY into the days' tables. */
final class FixLoad {
  private final Connection db;
  private final List<UUID> activations;
  private final List<Life> lives = new ArrayList<>();
  private long number;

  FixLoad(Connection db, List<UUID> activations, long seed) {
    this.db = db;
    this.activations = activations;
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < activations.size(); i++) lives.add(new Life(i, random));
  }

  /** One day, filled before its indexes are made: adding to them row by row takes several times as long. */
  void day(LocalDate day) throws SQLException, IOException {
    String part = "tracking.report_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    try (var statement = db.createStatement()) {
      statement.execute("begin");
      statement.execute("create table " + part + " (like tracking.report including defaults)");
      copy(day, db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + part + " (" + StoredFix.COLUMNS + ") from stdin (freeze)"));
      statement.execute("alter table tracking.report attach partition " + part + " for values from ('" + day + "') to ('" + day.plusDays(1) + "')");
      statement.execute("commit");
      statement.execute("vacuum analyze " + part);
      statement.execute("select setval('tracking.report_no', " + number + ")");
    }
  }

  private void copy(LocalDate day, CopyIn copy) throws SQLException {
    lives.forEach(Life::day);
    long midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    var text = new StringBuilder();
    for (int minute = 0; minute < Life.MINUTES; minute++) {
      for (int i = 0; i < lives.size(); i++) {
        long at = midnight + minute * 60_000L + (long) i * 60_000 / lives.size();
        var report = new Draft("", at, at + 2_000).at(lives.get(i).latitude(minute), lives.get(i).longitude(minute)).accuracy(8).battery(80).report();
        StoredFix.line(text, day, activations.get(i), ++number, report);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      copy.writeToCopy(bytes, 0, bytes.length);
      text.setLength(0);
    }
    copy.endCopy();
  }
}
