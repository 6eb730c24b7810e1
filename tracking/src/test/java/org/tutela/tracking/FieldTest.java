package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.field.Batch;
import org.tutela.tracking.field.Crowd;
import org.tutela.tracking.field.ZoneField;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.plain.PlainStory;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** The fast way against the plain one. */
class FieldTest {
  private static final int CASES = Integer.getInteger("tutela.tracking.cases", 150);
  private static final int WIDE = 9_000;

  @Test
  void the_crowd_is_told_what_the_plain_story_tells_of_each() {
    int told = 0;
    int elsewhere = 0;
    for (int seed = 3_000_000; seed < 3_000_000 + CASES; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var world = new World(random);
      var shapes = new ArrayList<Shape>();
      boolean wide = seed % 3 == 0;
      for (int i = 1 + random.nextInt(3); i > 0 && !wide; i--) shapes.add(world.shape());
      for (int i = 1 + random.nextInt(30); i > 0 && wide; i--) shapes.add(somewhere(world));
      var calendars = shapes.stream().map(shape -> calendar(random)).toArray(Calendar[]::new);
      boolean[] victims = new boolean[shapes.size()];
      for (int i = 0; i < victims.length; i++) victims[i] = random.nextInt(4) == 0;
      int wearers = 20;
      // Neighbours who all report at once; the same spread over two groups of a crowd; and twenty of ten thousand.
      int apart = List.of(1, 100, 500).get(random.nextInt(3));
      var crowd = new Crowd(ZoneField.of(shapes), calendars, victims, wearers * apart, Parameters.DEFAULT);
      var folded = new Folded();
      long end = world.start + 3 * World.HOUR;
      var trails = walk(world, wearers, apart, wide ? WIDE : 700, crowd, folded);
      crowd.tell(end, folded);
      for (int wearer = 0; wearer < wearers; wearer++) {
        if (folded.elsewhere.contains(wearer * apart)) continue;
        var watch = new Watch(Set.of("A"), rules(shapes, calendars, victims), Parameters.DEFAULT);
        var plain = PlainStory.of(watch, trails.get(wearer), end).stream().map(Finding::episode).filter(e -> e.kind() == Kind.EXCLUSION).toList();
        for (int zone = 0; zone < shapes.size(); zone++) {
          var id = "zone" + zone;
          var expected = plain.stream().filter(e -> e.rule().equals(id)).map(FieldTest::words).toList();
          var was = folded.stays.getOrDefault(wearer * apart + " " + id, List.of()).stream().map(java.util.Arrays::toString).toList();
          assertThat(was).as("seed %s, wearer %s, %s", seed, wearer, id).isEqualTo(expected);
          told += expected.size();
        }
      }
      if (!wide) elsewhere += folded.elsewhere.size();
    }
    assertThat(told).as("the test tells of something").isGreaterThan(CASES * 5);
    assertThat(elsewhere).as("fewer than one of twenty is judged elsewhere; of a single case all may be, where three zones overlap, and of cars more").isLessThan(CASES);
  }

  private static String words(Episode e) {
    return java.util.Arrays.toString(new long[] {e.at(), e.raised(), e.clear()});
  }

  private static List<Rule> rules(List<Shape> shapes, Calendar[] calendars, boolean[] victims) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < victims.length; i++) rules.add(new Rule.Exclusion("zone" + i, Zone.of(shapes.get(i)), calendars[i], 0, false, victims[i]));
    return rules;
  }

  /** A zone of any size in wide country, on foot or by car. */
  private static Shape somewhere(World world) {
    var random = world.random;
    double x = random.nextDouble(-WIDE, WIDE);
    double y = random.nextDouble(-WIDE, WIDE);
    double reach = 50 * Math.pow(30, random.nextDouble());
    double[] at = world.place(x, y);
    if (random.nextInt(3) == 0) return Circle.of(at[0], at[1], reach).shapeOrThrow();
    var ring = new ArrayList<double[]>();
    int corners = 3 + random.nextInt(30);
    for (int i = 0; i < corners; i++) {
      double r = reach * random.nextDouble(0.6, 1);
      ring.add(world.place(x + r * Math.cos(2 * Math.PI * i / corners), y + r * Math.sin(2 * Math.PI * i / corners)));
    }
    return Polygon.of(List.of(ring)).shapeOrThrow();
  }

  private static Calendar calendar(RandomGenerator random) {
    if (random.nextBoolean()) return new Calendar(Timetable.always());
    var rows = new ArrayList<Row>();
    for (int hour = random.nextInt(2); hour < 24; hour += 1 + random.nextInt(3)) {
      rows.add(new Row(EnumSet.allOf(DayOfWeek.class), new LocalHours(LocalTime.of(hour, random.nextInt(60)), LocalTime.of(hour, 59))));
    }
    return new Calendar(Timetable.weekly(Timetable.LONDON, rows));
  }

  /** Everybody's fixes, by one minute or several together; the time is told between. */
  private static List<List<Report>> walk(World world, int wearers, int apart, int reach, Crowd crowd, Folded folded) {
    var random = world.random;
    var trails = new ArrayList<List<Report>>();
    double[] x = new double[wearers];
    double[] y = new double[wearers];
    for (int w = 0; w < wearers; w++) {
      trails.add(new ArrayList<>());
      x[w] = random.nextInt(reach) - reach / 2;
      y[w] = random.nextInt(reach) - reach / 2;
    }
    // so many that they go through in several stages, or few
    int together = random.nextInt(4) == 0 ? 40 : 1 + random.nextInt(3);
    var batch = new Batch(wearers * together);
    for (int minute = 0; minute < 90; minute++) {
      long base = world.start + minute * 60_000L;
      for (int w = 0; w < wearers; w++) {
        if (random.nextInt(60) == 0) x[w] += 900;
        if (random.nextInt(12) == 0 || minute > 30 && minute < 30 + w) continue;
        int step = w % 4 == 0 ? reach / 9 : 80;
        x[w] = Math.clamp(x[w] + random.nextInt(2 * step + 1) - step, -reach, reach);
        y[w] = Math.clamp(y[w] + random.nextInt(2 * step + 1) - step, -reach, reach);
        double[] at = world.place(x[w], y[w]);
        var place = Place.of(at[0], at[1]);
        long time = base + random.nextInt(60_000);
        double accuracy = random.nextInt(8) == 0 ? random.nextInt(150) : random.nextInt(6) == 0 ? Double.NaN : 3 + random.nextInt(30);
        trails.get(w).add(new Draft("A", time, time).at(at[0], at[1]).accuracy(accuracy).report());
        var report = trails.get(w).getLast();
        boolean stated = !Flag.ACCURACY_UNSTATED.in(report.flags());
        batch.add(w * apart, time, place.latitude(), place.longitude(), stated ? report.accuracy() : Batch.UNSTATED);
      }
      if (minute % together > 0) continue;
      crowd.take(batch, folded);
      batch.clear();
      crowd.tell(base, folded);
    }
    crowd.take(batch, folded);
    return trails;
  }
}
