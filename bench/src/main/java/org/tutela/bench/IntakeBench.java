package org.tutela.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.bench.devices.FleetHost;

/**
 * Devices that send, the engine that evaluates, an operator who watches: the staff service as it ships, on two cores with its database and whoever
 * sends; then, if its folder is named, {@link Traccar} with the same telephones. {@code --phones=0} leaves the service out, and asks Traccar alone,
 * with the telephones of an earlier run. {@code ./tutela bench IntakeBench [--phones=2000] [--tags=2000] [--seconds=60] [--warm=120] [--rate=5000]
 * [--traccar=FOLDER]}; it leaves {@code target/bench-intake}.
 */
public final class IntakeBench {
  private static final double ENTERING = 3;
  /** So that a percentile means something; whoever walks into a zone takes a dozen reports to it. */
  private static final int MANY = 30;
  /** Of a second: so many the service and its peer both take. */
  private static final int SHARED = 1_000;
  /** Times the rate that is asked for, so that it costs the least; nobody sends so often that they would be refused. */
  private static final int MOST_ALONE = 3;
  private static final int MOST = 5;
  /** Two thousand connections that stay open alone take a hundred megabytes; who has so many devices gives the service more than a demonstration has. */
  static final String HEAP = "1g";

  private final Clock clock = Clock.systemUTC();
  private final Bounds bounds = new Bounds();
  private final Path data = Path.of("target", "bench-intake").toAbsolutePath();
  private final int phones;
  private final int tags;
  private final int seconds;
  private final int warm;
  private final int rate;
  private final Optional<Path> traccar;
  private int entered;
  private Load.Result shared;
  private Load.Result alone;
  private Load.Result mostAlone;
  private Load.Result together;
  private Load.Result most;

  private IntakeBench(Map<String, String> options) {
    phones = Integer.parseInt(options.getOrDefault("phones", "2000"));
    tags = Integer.parseInt(options.getOrDefault("tags", "2000"));
    seconds = Integer.parseInt(options.getOrDefault("seconds", "60"));
    warm = Integer.parseInt(options.getOrDefault("warm", "120"));
    rate = Integer.parseInt(options.getOrDefault("rate", "5000"));
    traccar = Optional.ofNullable(options.get("traccar")).map(folder -> Path.of(folder).toAbsolutePath());
  }

  public static void main(String[] args) throws Exception {
    var options = Stream.of(args).map(arg -> arg.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
    System.exit(new IntakeBench(options).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    if (phones > 0) ours();
    if (traccar.isPresent()) beside(new Traccar(traccar.get(), data.resolve("traccar")));
    return bounds.held();
  }

  private void ours() throws Exception {
    Jvm.delete(data);
    long began = System.nanoTime();
    Host.of(FleetHost.class, List.of("-Xmx" + HEAP), data, (host, db) -> {
      bounds.note("%,d telephones and %,d tags behind gateways fitted".formatted(phones, tags), String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9));
      Thread.sleep(5_000); // the engine takes them up
      var cookie = new Readers(host.port()).signIn(operator(db));
      send(host, cookie, db, "getting warm", new Load("phone", rate, warm, 0, 0));
      alone = send(host, cookie, db, "one report a call", new Load("phone", offered(), seconds, enter(), ENTERING));
      judge("one report a call", alone);
      mostAlone = most(host, cookie, db, "one report a call, three times as many", new Load("phone", MOST_ALONE * rate, seconds / 2, enter(), ENTERING));
      shared = send(host, cookie, db, "1,000 a second", new Load("phone", SHARED, seconds / 2, enter(), ENTERING));
      if (tags == 0) return;
      send(host, cookie, db, "getting warm", new Load("gateway", rate, warm, 0, 0));
      together = send(host, cookie, db, "fifty reports a call", new Load("gateway", offered(), seconds / 2, 0, ENTERING));
      judge("fifty reports a call", together);
      most = most(host, cookie, db, "fifty reports a call, five times as many", new Load("gateway", MOST * rate, seconds / 2, (int) (seconds * ENTERING), ENTERING));
    }, "--bench.phones=" + phones, "--bench.tags=" + tags);
  }

  /** The same telephones with the same messages, after as long a time to get warm: at a rate that both take, and as many as it takes of what the service was offered. */
  private void beside(Traccar peer) throws Exception {
    peer.with(data.resolve("fleet"), (door, db) -> {
      peers(door, db, "getting warm", rate, warm);
      compare("1,000 a second", shared, peers(door, db, "1,000 a second", SHARED, seconds / 2));
      double theirs = peers(door, db, "offered what the service was", offered(), seconds);
      if (alone != null) bounds.atLeast("one report a call: times Traccar's positions a CPU-second", alone.perCpuSecond() / theirs, "", 20);
      compare("one report a call, each at its most", mostAlone, theirs);
      compare("fifty reports a call", together, theirs);
      if (most != null) bounds.atLeast("fifty reports a call, each at its most: times Traccar's positions a CPU-second", most.perCpuSecond() / theirs, "", 20);
    });
  }

  private void compare(String what, Load.Result ours, double theirs) {
    if (ours != null) bounds.note(what + ": times Traccar's positions a CPU-second", Bounds.number(ours.perCpuSecond() / theirs));
  }

  /** @return positions that it stored in a second of its processor and its database's */
  private double peers(Load.Door door, Connection db, String what, int perSecond, int lasts) throws Exception {
    long before = Traccar.positions(db) + Traccar.devices(db); // each sends once before the clock runs
    var result = new Load("phone", perSecond, lasts, 0, 0).run(door, data.resolve("fleet"));
    long stored = Traccar.positions(db) - before;
    bounds.note("Traccar, " + what, result.said());
    bounds.note("Traccar, " + what + ": processor for each report", result.cost());
    bounds.note("Traccar, " + what + ": positions a CPU-second of server and database", Bounds.number(stored / (result.service() + result.database())));
    bounds.atMost("Traccar, " + what + ": answered with 200, and not stored", result.reports() - result.others() - stored, "", 0);
    return stored / (result.service() + result.database());
  }

  /** Who calls by the clock is never counted faster than the clock. */
  private int offered() {
    return rate + rate / 100;
  }

  private int enter() {
    entered += (int) (seconds * ENTERING) + 10;
    return entered;
  }

  private void judge(String what, Load.Result result) {
    bounds.atLeast(what + ": reports taken in and on the disk", result.perSecond(), "/s", rate);
    bounds.note(what + ": reports a CPU-second of service and database", Bounds.number(result.perCpuSecond()));
  }

  private Load.Result most(Host host, String cookie, Connection db, String what, Load load) throws Exception {
    var result = send(host, cookie, db, what, load);
    bounds.note(what + ": reports a CPU-second of service and database", Bounds.number(result.perCpuSecond()));
    return result;
  }

  private Load.Result send(Host host, String cookie, Connection db, String what, Load load) throws Exception {
    var since = clock.instant();
    try (var watch = new Watch(host.port(), cookie, db, clock)) {
      var result = load.run(new Load.Door(host.pid(), host.devices(), data.resolve("database/cluster"), "/from-devices/phone"), data.resolve("fleet"));
      Thread.sleep(3_000);
      bounds.note(what, result.said());
      bounds.note(what + ": processor for each report", result.cost());
      bounds.atMost(what + ": answers other than 200", result.others(), "", 0);
      if (load.entering() > 0) alerts(what, watch.delays(since), watch.pages());
      return result;
    }
  }

  private void alerts(String what, double[] delays, int pages) {
    bounds.atLeast(what + ": alerts", delays.length, "", MANY);
    if (delays.length == 0) return;
    bounds.note(what + ": receipt to alert on the screen", String.format(Locale.ROOT, "median %.0f ms, longest %.0f ms; screen read %d times", delays[delays.length / 2], delays[delays.length - 1], pages));
    bounds.atMost(what + ": receipt to alert on the screen, p99", delays[(int) (delays.length * 0.99)], "ms", 2_000);
  }

  private static UUID operator(Connection db) throws SQLException {
    String sql = "select s.id from access.staff s join access.role_grant g on g.staff_id = s.id and g.state = 'GRANTED' where s.persona and s.area = 'NORTHMERE' and g.role = 'CALL_TAKER' limit 1";
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getObject(1, UUID.class);
    }
  }
}
