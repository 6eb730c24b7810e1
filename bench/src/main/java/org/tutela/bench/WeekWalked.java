package org.tutela.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tutela.TutelaApplication;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.tracking.Credential;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.Host;
import org.tutela.measures.tracking.Intake;
import org.tutela.measures.tracking.IssueDevice;
import org.tutela.measures.tracking.Sent;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.simulator.StreetMap;
import org.tutela.simulator.Town;
import org.tutela.simulator.Towns;
import org.tutela.tracking.message.Draft;

/** Somebody who wears a device for a week and walks through the streets of a town by day, at home by night; a position a minute. */
record WeekWalked(UUID person, UUID officer) {
  private static final AreaCode AREA = new AreaCode("NORTHMERE");
  private static final long SEED = 7;
  private static final double METRES_A_MINUTE = 84;

  static WeekWalked into(Path data, Instant end, int positions) throws Exception {
    var towns = Towns.all(SEED);
    StreetMap.write(towns, data);
    try (var context = new SpringApplicationBuilder(TutelaApplication.class).run("--spring.config.location=classpath:/application.yml", "--server.port=0", "--tutela.devices.port=0",
        "--tutela.data=" + data, "--tutela.keys=" + data + "/keys", "--tutela.audit.make-key=true", "--tutela.jobs=false", "--logging.level.root=warn", "--logging.level.org.tutela=warn")) {
      return walk(context, towns.getFirst(), end, positions);
    }
  }

  private static WeekWalked walk(ConfigurableApplicationContext context, Town town, Instant end, int positions) throws Exception {
    var staffing = context.getBean(Staffing.class);
    var officer = employed(staffing, Role.OFFICER);
    var administrator = employed(staffing, Role.ADMINISTRATOR);
    var person = as(Acting.system(AREA), () -> context.getBean(People.class).record(new RecordPerson(AREA, "Tag", "Benchwalker", Sex.MALE, Optional.empty(), Optional.empty())));
    var issued = as(administrator, () -> context.getBean(Devices.class).issue(new IssueDevice("W1", DeviceKind.PHONE, "Bench telephone", Optional.empty())));
    Instant begin = end.minus(Duration.ofMinutes(positions));
    as(officer, () -> context.getBean(Fittings.class).fit(person, issued.id(), begin));
    var readings = readings(town, begin, positions);
    for (int i = 0; i < positions; i += 720) context.getBean(Intake.class).take(new Sent(new Credential.Identifier(issued.key()), readings.subList(i, Math.min(positions, i + 720)), 0));
    context.getBean(Host.class).round();
    return new WeekWalked(person.value(), officer.id().value());
  }

  private static List<Reading> readings(Town town, Instant begin, int positions) {
    var random = new Random(SEED);
    var way = town.streets().stream().flatMap(street -> java.util.stream.Stream.concat(street.line().stream(), street.line().reversed().stream())).toList();
    var readings = new ArrayList<Reading>();
    double along = 0;
    int from = 0;
    for (int minute = 0; minute < positions; minute++) {
      boolean walks = minute / 60 % 24 >= 8 && minute / 60 % 24 < 20;
      for (double left = walks ? METRES_A_MINUTE : 0; left > 0; ) {
        var a = way.get(from % way.size());
        var b = way.get((from + 1) % way.size());
        double rest = Math.hypot(b.east() - a.east(), b.north() - a.north()) - along;
        if (left < rest) {
          along += left;
          break;
        }
        left -= rest;
        along = 0;
        from++;
      }
      readings.add(reading(town, way.get(from % way.size()), way.get((from + 1) % way.size()), along, begin.plusSeconds(minute * 60L).toEpochMilli(), walks, random));
    }
    return readings;
  }

  private static Reading reading(Town town, Town.Point a, Town.Point b, double along, long at, boolean walks, Random random) {
    double length = Math.max(1, Math.hypot(b.east() - a.east(), b.north() - a.north()));
    var place = town.degrees(new Town.Point(a.east() + (b.east() - a.east()) * along / length + random.nextGaussian() * 4, a.north() + (b.north() - a.north()) * along / length + random.nextGaussian() * 4));
    return new Reading("", new Draft("", at, at).at(place[0], place[1]).accuracy(5 + random.nextInt(35)).speed(walks ? 1.4 : 0).battery(80).report());
  }

  private static Actor employed(Staffing staffing, Role role) throws Exception {
    String name = role.name().toLowerCase(java.util.Locale.ROOT);
    var id = Acting.as(Acting.system(AREA), "BENCH", () -> staffing.employ(new Employ(name + "@bench.example", name, AREA, "public protection", LocalDate.of(2030, 1, 1), Set.of(role), true))).orThrow();
    return new Actor(id, name, AREA, "public protection", Set.of(role), Optional.empty());
  }

  private static <T> T as(Actor actor, Callable<Outcome<T>> work) throws Exception {
    return Acting.as(actor, "BENCH", work::call).orThrow();
  }
}
