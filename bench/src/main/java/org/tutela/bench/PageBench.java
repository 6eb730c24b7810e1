package org.tutela.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.database.Role;
import org.tutela.simulator.Demo;

/**
 * The worklist and a person's page over HTTP, by members of staff who are signed in, on 16 connections, with 6,000 people
 * and 100,000 audit entries; and what the same pages cost without access and audit. The data are kept in
 * {@code target/bench-pages} for the next run. {@code ./tutela bench PageBench [--people=6000] [--seconds=20]}
 */
public final class PageBench {
  private static final int CONNECTIONS = 16;
  private static final int APPLICATIONS = 400;
  private static final long ENTRIES = 100_000;

  private enum Page { WORKLIST, PERSON }

  /** Milliseconds of CPU a request, of the service's process and of the database's. */
  private record Cost(double service, double database) {}

  private final Bounds bounds = new Bounds();
  private final Path data = Path.of("target", "bench-pages").toAbsolutePath();
  private final int people;
  private final int seconds;

  private PageBench(int people, int seconds) {
    this.people = people;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = Stream.of(args).map(arg -> arg.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
    var bench = new PageBench(Integer.parseInt(options.getOrDefault("people", "6000")), Integer.parseInt(options.getOrDefault("seconds", "20")));
    System.exit(bench.run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    var gated = new EnumMap<Page, Cost>(Page.class);
    with(Demo.class, (host, db) -> {
      if (isUnlocked(db)) {
        unlock(db, false);
        throw new IllegalStateException("an earlier run was broken off and left the database open; it is locked again: run once more");
      }
      bounds.atLeast("people", count(db, "people.person"), "", people);
      bounds.atLeast("audit entries", entries(db), "", ENTRIES);
      measure(host, db, true, gated);
      unlock(db, true); // before the next service connects
    });
    var open = new EnumMap<Page, Cost>(Page.class);
    with(PageHost.class, (host, db) -> {
      try {
        measure(host, db, false, open);
      } finally {
        unlock(db, false);
      }
    });
    for (Page page : Page.values()) {
      Cost with = gated.get(page);
      Cost without = open.get(page);
      bounds.note(page + ": service's CPU with access and audit, and without", ratio(with.service, without.service));
      bounds.note(page + ": with the database's", ratio(with.service + with.database, without.service + without.database));
    }
    return bounds.held();
  }

  private static String ratio(double with, double without) {
    return String.format(Locale.ROOT, "%.2f ms and %.2f ms a request: %.2f times", with, without, with / without);
  }

  private void with(Class<?> main, Host.Work work) throws Exception {
    Host.of(main, data, work, "--tutela.demonstration.people=" + people, "--tutela.demonstration.applications=" + APPLICATIONS);
  }

  private void measure(Host host, Connection db, boolean gated, Map<Page, Cost> costs) throws Exception {
    var readers = new Readers(host.port()).signIn(db);
    var traffic = new Traffic(host.port());
    warm(traffic, requests(readers, Page.values()));
    for (Page page : Page.values()) costs.put(page, measure(host, traffic, requests(readers, page), page, gated));
  }

  /** Until it is compiled: a service runs for months, and two cores take minutes to compile what a page runs through. */
  private void warm(Traffic traffic, List<List<byte[]>> requests) throws Exception {
    double best = 0;
    int slower = 0;
    for (int round = 1; slower < 3 && round <= 15; round++) {
      double rate = traffic.run(requests, seconds).perSecond();
      bounds.note("getting warm, round " + round, String.format(Locale.ROOT, "%.0f /s", rate));
      slower = rate < 1.02 * best ? slower + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  private Cost measure(Host host, Traffic traffic, List<List<byte[]>> requests, Page page, boolean gated) throws Exception {
    var database = Jvm.workingIn(data.resolve("database/cluster"));
    long self = ProcessHandle.current().pid();
    double service = Jvm.cpu(host.pid());
    double beside = Jvm.cpu(database);
    double own = Jvm.cpu(self);
    var result = traffic.run(requests, seconds);
    double each = 1000.0 / result.milliseconds().length;
    var cost = new Cost((Jvm.cpu(host.pid()) - service) * each, (Jvm.cpu(database) - beside) * each);
    bounds.note(page + (gated ? "" : " without access and audit"), String.format(Locale.ROOT,
        "%.0f /s, median %.1f ms, p99 %.1f ms, %,d bytes; CPU a request: service %.2f ms, database %.2f ms, asking %.2f ms", result.perSecond(),
        result.quantile(0.5), result.quantile(0.99), result.bytes() / result.milliseconds().length, cost.service, cost.database, (Jvm.cpu(self) - own) * each));
    if (gated) {
      bounds.atLeast(page + ": requests on %d connections".formatted(CONNECTIONS), result.perSecond(), "/s", 500);
      bounds.atMost(page + ": 99th percentile", result.quantile(0.99), "ms", 100);
    }
    bounds.atMost(page + ": answers other than the page", result.others(), "", 0);
    return cost;
  }

  /** Each connection goes through the people of its reader. */
  private static List<List<byte[]>> requests(List<Readers.Reader> readers, Page... pages) {
    var connections = new ArrayList<List<byte[]>>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var reader = readers.get(i % readers.size());
      var requests = new ArrayList<byte[]>();
      for (var person : reader.people()) {
        for (Page page : pages) requests.add(Traffic.get(page == Page.WORKLIST ? "/work" : "/people/" + person, reader.cookie()));
      }
      connections.add(requests);
    }
    return connections;
  }

  private static long count(Connection db, String table) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long entries(Connection db) throws SQLException, InterruptedException {
    @SuppressWarnings("resource") // the connection is the caller's
    var log = new AuditTables(db);
    log.fill(ENTRIES);
    log.awaitSealed();
    return log.entries();
  }

  private static boolean isUnlocked(Connection db) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select rolbypassrls from pg_roles where rolname = '" + Role.STAFF.user() + "'")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** Whether the service is free of row-level security, and its next connections see restricted people. */
  private static void unlock(Connection db, boolean on) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute("alter role " + Role.STAFF.user() + (on ? " bypassrls" : " nobypassrls"));
      statement.execute("alter role " + Role.STAFF.user() + (on ? " set tutela.authority = 'system'" : " reset tutela.authority"));
    }
  }
}
