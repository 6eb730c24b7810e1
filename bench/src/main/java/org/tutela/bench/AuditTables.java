package org.tutela.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log's tables from the administrator's side, and the peer's: one chain of hashes, each entry's over the one before it. */
final class AuditTables implements AutoCloseable {
  private static final String CHAIN = """
      create schema bench;
      create table bench.head (one boolean primary key default true check (one), number bigint not null, hash bytea not null);
      insert into bench.head values (true, 0, '');
      create table bench.written (id uuid primary key, what text not null);
      grant usage on schema bench to tutela_staff;
      grant insert on bench.written to tutela_staff;
      create table bench.link (number bigint primary key, entry_id uuid not null, hash bytea not null);
      create function bench.chain() returns trigger language plpgsql security definer as $$
      declare
        last bench.head;
      begin
        select * into last from bench.head where one for update;
        last.number := last.number + 1;
        last.hash := sha256(last.hash || convert_to(new::text, 'UTF8'));
        insert into bench.link values (last.number, new.id, last.hash);
        update bench.head set number = last.number, hash = last.hash;
        return null;
      end
      $$;
      create trigger chain after insert on audit.entry for each row execute function bench.chain();
      alter table audit.entry disable trigger chain;
      """;
  private static final String FILL = """
      insert into audit.entry (id, at, operation, action, actor_id, session_id, area, object_area, purpose, object_kind, object_id, person_id,
                               count, allowed, details)
      select uuidv7(), clock_timestamp(), operation, action, actor_id, session_id, area, object_area, purpose, object_kind, object_id, person_id,
             count, allowed, details
        from (select * from audit.entry order by at limit 1000) entry
      """;

  private final Connection db;
  private final List<double[]> lags = new ArrayList<>();
  private Instant from = Instant.EPOCH;

  AuditTables(Connection db) {
    this.db = db;
  }

  void furnishChain() throws SQLException {
    execute(CHAIN);
  }

  void chain(boolean on) throws SQLException {
    execute("alter table audit.entry " + (on ? "enable" : "disable") + " trigger chain");
  }

  long entries() throws SQLException {
    return number("select count(*) from audit.entry");
  }

  void awaitSealed() throws SQLException, InterruptedException {
    while (number("select (select count(*) from audit.entry) - (select size from audit.tree)") > 0) Thread.sleep(200);
  }

  /** From here on the lag is observed. */
  void mark() throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select clock_timestamp()")) {
      rows.next();
      from = rows.getTimestamp(1).toInstant();
    }
  }

  /** From the writing of an entry, which its transaction's commit follows, to its place in the log, by one clock. */
  void observeLag() throws SQLException {
    String sql = """
        select extract(epoch from l.sealed_at - e.recorded_at)::float8 from audit.entry e join audit.leaf l on l.entry_id = e.id where e.recorded_at > ?
        """;
    try (var statement = db.prepareStatement(sql)) {
      statement.setTimestamp(1, Timestamp.from(from));
      var seconds = new ArrayList<Double>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) seconds.add(rows.getDouble(1));
      }
      lags.add(seconds.stream().mapToDouble(s -> s).toArray());
    }
  }

  double lag(double quantile) {
    double[] all = lags.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    return all[(int) Math.min(all.length - 1, Math.ceil(quantile * all.length))];
  }

  /** Entries such as the services wrote, in as many transactions as it takes. @return how many */
  long fill(long upTo) throws SQLException {
    long missing = upTo - entries();
    try (var statement = db.createStatement()) {
      for (long added = 0; added < missing; ) added += statement.executeUpdate(FILL);
    }
    return Math.max(0, missing);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
