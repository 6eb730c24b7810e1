package org.tutela.tracking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.MultiPolygon;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** A random order over a random neighbourhood, at random times of the year: both clock changes come often. */
final class World {
  static final long HOUR = 3_600_000;
  private static final long[] STARTS = {1_774_740_000_000L, 1_792_882_800_000L, 1_780_308_000_000L};
  private static final double METRE = 1 / 111_194.93;

  final RandomGenerator random;
  final long start;
  final double latitude;
  final double longitude;
  final Watch watch;
  private final double east;

  World(RandomGenerator random) {
    this.random = random;
    this.start = STARTS[random.nextInt(STARTS.length)] + random.nextInt(86_400) * 1000L;
    this.latitude = random.nextInt(5) == 0 ? -16.8 : 52;
    this.longitude = random.nextInt(5) == 0 ? 180 : -1.5;
    this.east = METRE / Math.cos(Math.toRadians(latitude));
    this.watch = watch();
  }

  double[] place(double metresEast, double metresNorth) {
    double turned = longitude + metresEast * east;
    return new double[] {latitude + metresNorth * METRE, turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned};
  }

  private Watch watch() {
    var rules = new ArrayList<Rule>();
    var parameters = random.nextBoolean() ? Parameters.DEFAULT : soonFinal(Parameters.DEFAULT);
    for (int i = random.nextInt(3); i >= 0; i--) {
      rules.add(new Rule.Exclusion("exclusion" + i, zone(), when(), random.nextBoolean() ? 50 + random.nextInt(300) : 0, random.nextBoolean(), random.nextInt(3) == 0));
    }
    if (random.nextBoolean()) {
      rules.add(new Rule.Curfew("curfew", zone(), when(), Duration.ofSeconds(random.nextInt(900)),
          Duration.ofMinutes(random.nextInt(3) * 20L), Period.values()[random.nextInt(4)]));
    }
    if (random.nextBoolean()) {
      long from = start + random.nextInt(6) * HOUR / 2;
      rules.add(new Rule.Attendance("attendance", zone(), List.of(new Interval(from, from + HOUR), new Interval(from + 2 * HOUR, from + 3 * HOUR)),
          Duration.ofMinutes(1 + random.nextInt(20))));
    }
    if (random.nextBoolean()) rules.add(new Rule.Proximity("proximity", Set.of("C"), 100 + random.nextInt(200), when()));
    if (random.nextBoolean()) rules.add(new Rule.Gap("gap", when()));
    if (random.nextBoolean()) rules.add(new Rule.Device("device", Duration.ofMinutes(random.nextInt(3))));
    return new Watch(Set.of("A", "B"), rules, parameters);
  }

  /** With a short bound for lateness, much of a trail becomes final while it is still being told. */
  private static Parameters soonFinal(Parameters p) {
    return new Parameters(p.usable(), p.finest(), p.confirmations(), p.candidateLife(), p.locationGap(), p.contactGap(), p.fastest(), p.pairing(),
        Duration.ofMinutes(70), p.clockAhead(), p.crossingPair(), p.frozenRun(), p.batteryLow(), p.batteryCritical(), p.batteryWell());
  }

  private Zone zone() {
    if (random.nextInt(4) > 0) return Zone.of(shape());
    long first = start + random.nextInt(180) * 60_000L;
    long second = first + (1 + random.nextInt(90)) * 60_000L;
    var versions = new ArrayList<Zone.Version>();
    if (random.nextBoolean()) versions.add(new Zone.Version(new Interval(Interval.ALWAYS, first), shape()));
    versions.add(new Zone.Version(new Interval(first, second), shape()));
    if (random.nextBoolean()) versions.add(new Zone.Version(new Interval(second + random.nextInt(2) * HOUR, Interval.OPEN), shape()));
    return new Zone(versions);
  }

  Shape shape() {
    double x = random.nextInt(600) - 300;
    double y = random.nextInt(600) - 300;
    double r = 60 + random.nextInt(200);
    return switch (random.nextInt(4)) {
      case 0 -> Circle.of(place(x, y)[0], place(x, y)[1], r).shapeOrThrow();
      case 1 -> Polygon.of(List.of(square(x, y, r), square(x, y, r / 3))).shapeOrThrow();
      case 2 -> MultiPolygon.of(List.of(List.of(square(x, y, r)), List.of(star(x + r, y, r, 5 + random.nextInt(20))))).shapeOrThrow();
      default -> Corridor.of(List.of(place(x - r, y), place(x, y + r), place(x + r, y - r)), r).shapeOrThrow();
    };
  }

  private List<double[]> square(double x, double y, double half) {
    return List.of(place(x - half, y - half), place(x + half, y - half), place(x + half, y + half), place(x - half, y + half));
  }

  private List<double[]> star(double x, double y, double r, int points) {
    var ring = new ArrayList<double[]>();
    for (int i = 0; i < 2 * points; i++) {
      double angle = Math.PI * i / points;
      double reach = i % 2 == 0 ? r : r / 2;
      ring.add(place(x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
    }
    return ring;
  }

  private Calendar when() {
    var timetable = Timetable.always();
    if (random.nextBoolean()) {
      var rows = new ArrayList<Row>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        rows.add(new Row(random.nextBoolean() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            new LocalHours(time(), random.nextInt(6) == 0 ? LocalTime.MIDNIGHT : time())));
      }
      timetable = Timetable.weekly(Timetable.LONDON, rows);
    }
    if (random.nextInt(3) == 0) {
      long from = start + random.nextInt(240) * 60_000L;
      timetable = timetable.withAbsences(List.of(new Interval(from, from + random.nextInt(60) * 60_000L)));
    }
    if (random.nextInt(4) == 0) timetable = timetable.during(new Interval(start + random.nextInt(60) * 60_000L, start + (60 + random.nextInt(180)) * 60_000L));
    return new Calendar(timetable);
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
  }
}
