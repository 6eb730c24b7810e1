package org.tutela.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.tutela.bench.devices.FleetHost;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.tracking.Scenes;
import org.tutela.measures.tracking.SearchId;

/**
 * Who was near a crime, over 30 million stored positions of a week, asked by an officer through the service: authorised, logged and kept; and a
 * force's list of a thousand crimes. {@code ./tutela bench SceneBench [--fixes=30000000] [--crimes=400]}; the positions stay in {@code target/bench-scenes}.
 */
public final class SceneBench {
  private static final int DAYS = 7;
  private static final AreaCode AREA = new AreaCode("NORTHMERE");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Bounds bounds = new Bounds();
  private final Path data = Path.of("target", "bench-scenes").toAbsolutePath();
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20210412);
  private final long fixes;
  private final int crimes;

  private SceneBench(Map<String, String> options) {
    fixes = Long.parseLong(options.getOrDefault("fixes", "30000000"));
    crimes = Integer.parseInt(options.getOrDefault("crimes", "400"));
  }

  public static void main(String[] args) throws Exception {
    var options = Stream.of(args).map(arg -> arg.replaceFirst("^--", "").split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
    System.exit(new SceneBench(options).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    int wearers = Math.toIntExact((fixes + DAYS * 1440 - 1) / (DAYS * 1440));
    try (var context = FleetHost.start("--spring.config.location=classpath:/application.yml", "--server.port=0", "--tutela.devices.port=0", "--tutela.demo=true", "--tutela.jobs=false", "--tutela.data=" + data,
        "--tutela.keys=" + data + "/keys", "--logging.level.root=warn", "--logging.level.org.tutela=warn", "--bench.phones=" + wearers, "--bench.worn-for=P15D");
        var db = PostgresServer.login(data.resolve("database"), Role.ADMINISTRATOR).connect()) {
      load(db);
      measure(context, places(db));
    }
    return bounds.held();
  }

  private void load(Connection db) throws Exception {
    if (count(db, "select count(*) from pg_class where relname ~ '^report_[0-9]{8}$' and relkind = 'r'") == 0) {
      long began = System.nanoTime();
      var load = new FixLoad(db, uuids(db, "select id from tracking.activation order by id"), 1);
      for (LocalDate day = today().minusDays(DAYS); day.isBefore(today()); day = day.plusDays(1)) load.day(day);
      bounds.note("positions loaded and indexed", String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9));
    }
    bounds.atLeast("positions", count(db, "select sum(reltuples)::bigint from pg_class where relname ~ '^report_[0-9]{8}$' and relkind = 'r'"), "", fixes);
    bounds.note("their tables, and indexes", String.format(Locale.ROOT, "%,d MB, %,d MB", count(db, "select sum(pg_table_size(oid)) / 1048576 from pg_class where relname ~ '^report_[0-9]{8}$' and relkind = 'r'"),
        count(db, "select sum(pg_indexes_size(oid)) / 1048576 from pg_class where relname ~ '^report_[0-9]{8}$' and relkind = 'r'")));
  }

  /** Where and when somebody was, so that crimes are where people are. */
  private record Known(long at, int latitude, int longitude) {}

  private static List<Known> places(Connection db) throws SQLException {
    var known = new ArrayList<Known>();
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select fix_time, latitude, longitude from tracking.report tablesample system (0.1) repeatable (7) limit 20000")) {
      while (rows.next()) known.add(new Known(rows.getLong(1), rows.getInt(2), rows.getInt(3)));
    }
    return known;
  }

  private void measure(ApplicationContext context, List<Known> known) throws Exception {
    var scenes = context.getBean(Scenes.class);
    var officer = officer(context.getBean(Staffing.class));
    for (int i = 0; i < 100; i++) ask(scenes, officer, crime(known, 0)); // until it is compiled
    double[] asked = new double[crimes];
    double[] looked = new double[crimes];
    long matches = 0;
    for (int i = 0; i < crimes; i++) {
      String line = crime(known, i);
      long began = System.nanoTime();
      var id = ask(scenes, officer, line);
      asked[i] = (System.nanoTime() - began) / 1e6;
      var crime = as(officer, () -> scenes.open(id).orThrow()).crimes().getFirst();
      began = System.nanoTime();
      matches += as(officer, () -> scenes.look(id, crime.id()).orThrow()).found().size();
      looked[i] = (System.nanoTime() - began) / 1e6;
    }
    bounds.note("crimes asked about", "%d, near which %d wearers were".formatted(crimes, matches));
    say("one crime", asked, 5, 50);
    Arrays.sort(looked);
    bounds.note("its page, with who cannot be excluded", String.format(Locale.ROOT, "median %.1f ms, p99 %.1f ms", looked[crimes / 2], looked[(int) (crimes * 0.99)]));
    var list = new StringBuilder();
    for (int i = 0; i < 1_000; i++) list.append(crime(known, 1_000_000 + i));
    long began = System.nanoTime();
    var id = ask(scenes, officer, list.toString());
    bounds.atMost("1,000 crimes in one upload", (System.nanoTime() - began) / 1e9, "s", 60);
    bounds.atLeast("of them kept", as(officer, () -> scenes.open(id).orThrow()).crimes().size(), "", 1_000);
  }

  private void say(String what, double[] milliseconds, double median, double p99) {
    Arrays.sort(milliseconds);
    bounds.atMost(what + ", median", milliseconds[milliseconds.length / 2], "ms", median);
    bounds.atMost(what + ", p99", milliseconds[(int) (milliseconds.length * 0.99)], "ms", p99);
  }

  /** A robbery has minutes, a theft an hour, a burglary the hours that the owner was away. */
  private String crime(List<Known> known, int number) {
    var near = known.get(random.nextInt(known.size()));
    String type = List.of("RB", "RB", "TFP", "TOMV", "BIAD").get(random.nextInt(5));
    var lasted = Duration.ofMinutes(switch (type) {
      case "RB" -> 10;
      case "BIAD" -> 480;
      default -> 60;
    });
    var from = Instant.ofEpochMilli(near.at()).minusSeconds(random.nextLong(lasted.toSeconds()));
    return String.format(Locale.ROOT, "NORTHMERE,%s,Crime,NORTHMERE%s,R%d,%s,%s,,,%.6f,%.6f,WGS84,%n", type, DateTimeFormatter.BASIC_ISO_DATE.format(today()), number, MOMENT.format(from), MOMENT.format(from.plus(lasted)),
        near.latitude() / 1e7 + random.nextGaussian() * 0.002, near.longitude() / 1e7 + random.nextGaussian() * 0.003);
  }

  private static SearchId ask(Scenes scenes, Actor officer, String lines) throws Exception {
    return as(officer, () -> scenes.load(lines, "Crimes of the last week, as the force sent them").orThrow());
  }

  private static <T> T as(Actor actor, java.util.concurrent.Callable<T> work) throws Exception {
    return Acting.as(actor, "CASE_WORK", work::call);
  }

  private static Actor officer(Staffing staffing) throws Exception {
    Member member = as(Acting.system(AREA), () -> staffing.colleagues(AREA)).stream().filter(each -> each.roles().contains(org.tutela.foundation.access.Role.OFFICER)).findFirst().orElseThrow();
    return new Actor(member.id(), member.name(), member.area(), member.team(), member.roles(), java.util.Optional.empty());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static long count(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<UUID> uuids(Connection db, String sql) throws SQLException {
    var found = new ArrayList<UUID>();
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(rows.getObject(1, UUID.class));
    }
    return found;
  }
}
