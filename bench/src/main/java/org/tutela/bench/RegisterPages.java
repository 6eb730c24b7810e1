package org.tutela.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tutela.TutelaApplication;

/** The register's main pages over HTTP, by officers and a supervisor who are signed in, on 16 connections, over what {@link ListLoad} left; with access and audit. */
final class RegisterPages {
  private static final int CONNECTIONS = 16;
  /** So many that nobody is taken for a browser of records. */
  private static final int PEOPLE_EACH = 25;
  private final Bounds bounds;
  private final Path data;
  private final int seconds;

  private enum Page { PERSON, WORKLIST, OVERDUE, CASELOAD, TRAVELLERS, RECORDS, REACTIVE, ADDRESSES }

  RegisterPages(Bounds bounds, Path data, int seconds) {
    this.bounds = bounds;
    this.data = data;
    this.seconds = seconds;
  }

  void run() throws Exception {
    Host.of(TutelaApplication.class, data, this::measure);
  }

  private void measure(Host host, Connection db) throws Exception {
    bounds.note("registrants; what they owe; overdue; open tasks", count(db, "register.supervision") + "; " + count(db, "register.obligation") + "; "
        + count(db, "register.obligation where given_on is null and breach_after < current_date") + "; " + count(db, "work.task"));
    var readers = new Readers(host.port());
    var supervisor = readers.signIn(staff(db, "supervisor", 1).getFirst());
    var officers = new ArrayList<Readers.Reader>();
    for (var officer : staff(db, "officer", CONNECTIONS - 1)) officers.add(new Readers.Reader(readers.signIn(officer), people(db, officer)));
    for (var officer : officers) readers.expect(officer, "/people/" + officer.people().getFirst(), "Notification requirements");
    var traffic = new Traffic(host.port());
    warm(traffic, officers, supervisor);
    for (Page page : Page.values()) measure(host, traffic, requests(officers, supervisor, page), page);
  }

  /** Until it is compiled: rounds of all pages, until one is no more than 2% faster than the best before it. */
  private void warm(Traffic traffic, List<Readers.Reader> officers, String supervisor) throws Exception {
    double best = 0;
    int slower = 0;
    for (int round = 1; slower < 3 && round <= 12; round++) {
      double rate = traffic.run(requests(officers, supervisor, Page.values()), seconds).perSecond();
      bounds.note("getting warm, round " + round, String.format(Locale.ROOT, "%.0f /s", rate));
      slower = rate < 1.02 * best ? slower + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  private void measure(Host host, Traffic traffic, List<List<byte[]>> requests, Page page) throws Exception {
    var database = Jvm.workingIn(data.resolve("database/cluster"));
    double service = Jvm.cpu(host.pid());
    double beside = Jvm.cpu(database);
    var result = traffic.run(requests, seconds);
    double each = 1000.0 / result.milliseconds().length;
    bounds.note(page.toString(), String.format(Locale.ROOT, "%.0f /s, median %.1f ms, p99 %.1f ms, %,d bytes; CPU a request: service %.2f ms, database %.2f ms",
        result.perSecond(), result.quantile(0.5), result.quantile(0.99), result.bytes() / result.milliseconds().length, (Jvm.cpu(host.pid()) - service) * each, (Jvm.cpu(database) - beside) * each));
    bounds.atMost(page + ": 99th percentile on %d connections".formatted(CONNECTIONS), result.quantile(0.99), "ms", 100);
    bounds.atMost(page + ": answers other than the page", result.others(), "", 0);
  }

  /** Officers read their people and their own work; the lists of the area are the supervisor's, who has all connections there. */
  private static List<List<byte[]>> requests(List<Readers.Reader> officers, String supervisor, Page... pages) {
    var connections = new ArrayList<List<byte[]>>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var officer = officers.get(i % officers.size());
      var requests = new ArrayList<byte[]>();
      for (var person : officer.people()) {
        for (Page page : pages) requests.add(request(page, officer.cookie(), supervisor, person, requests.size()));
      }
      connections.add(requests);
    }
    return connections;
  }

  private static byte[] request(Page page, String officer, String supervisor, UUID person, int number) {
    return switch (page) {
      case PERSON -> Traffic.get("/people/" + person, officer);
      case WORKLIST -> Traffic.get("/work", officer);
      case OVERDUE -> Traffic.get("/register?page=" + (1 + number % 5), supervisor);
      case CASELOAD -> Traffic.get("/register/caseload", supervisor);
      case TRAVELLERS -> Traffic.get("/register/travellers", supervisor);
      case RECORDS -> Traffic.get("/register/records?page=" + (1 + number % 5), supervisor);
      case ADDRESSES -> Traffic.get("/register/addresses", supervisor);
      case REACTIVE -> Traffic.get("/register/reactive", supervisor);
    };
  }

  private static List<UUID> staff(Connection db, String name, int most) throws SQLException {
    return ids(db, "select id from access.staff where persona and name like ? || '%' order by name limit ?", name, most);
  }

  private static List<UUID> people(Connection db, UUID officer) throws SQLException {
    return ids(db, "select person_id from register.supervision where manager_id = ?::uuid order by person_id limit ?", officer.toString(), PEOPLE_EACH);
  }

  private static List<UUID> ids(Connection db, String sql, String of, int most) throws SQLException {
    try (var statement = db.prepareStatement(sql)) {
      statement.setString(1, of);
      statement.setInt(2, most);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<UUID>();
        while (rows.next()) found.add(rows.getObject(1, UUID.class));
        return found;
      }
    }
  }

  private static String count(Connection db, String table) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return "%,d".formatted(rows.getLong(1));
    }
  }
}
