package org.tutela.tracking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** Of many zones, a fix wakes exactly those that it lies in. */
class OutlyingTest {
  private static final Calendar ALWAYS = new Calendar(Timetable.always());
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  private Rule.Exclusion zone(int i, Shape shape) {
    return new Rule.Exclusion("zone" + i, Zone.of(shape), ALWAYS, random.nextBoolean() ? random.nextInt(40) * random.nextInt(40) * random.nextInt(30) : 0, false, false);
  }

  /** Of every size up to the largest, about a place. */
  private Shape shape(double latitude, double longitude) {
    double north = latitude + random.nextGaussian() * 0.1;
    double east = longitude + random.nextGaussian() * 0.1;
    if (Math.abs(east) >= 180) east -= Math.signum(east) * 360;
    double size = Math.pow(10, 1 + random.nextDouble() * 4);
    double half = size / 111_000;
    return switch (random.nextInt(3)) {
      case 0 -> Circle.of(north, east, size * 1.9).shapeOrThrow();
      case 1 -> Polygon.of(List.of(List.of(corner(north - half, east - half), corner(north - half, east + half), corner(north + half, east)))).shapeOrThrow();
      default -> Corridor.of(List.of(corner(north - half, east), corner(north + half, east + half)), size).shapeOrThrow();
    };
  }

  private static double[] corner(double latitude, double longitude) {
    return new double[] {latitude, longitude >= 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude};
  }

  /** Anywhere about a place, or at the edge of what a rule reaches, to the east, the north, the west or the south. */
  private Fix fix(Rule.Exclusion rule, double latitude, double longitude) {
    int north = (int) Math.round((latitude + random.nextGaussian() * 0.2) * 1e7);
    int east = (int) Math.round((longitude + random.nextGaussian() * 0.2) * 1e7);
    if (random.nextInt(4) > 0 && rule.zone().at(0) instanceof Circle circle) {
      double reach = circle.radius() + rule.buffer();
      boolean across = random.nextBoolean();
      int sign = random.nextBoolean() ? 1 : -1;
      north = circle.latitude() + (across ? 0 : sign * (int) Math.round(reach / Metric.NORTH)) + random.nextInt(7) - 3;
      east = circle.longitude() + (across ? sign * (int) Math.round(reach / Metric.east(circle.latitude())) : 0) + random.nextInt(7) - 3;
    }
    long turned = east >= Metric.HALF_TURN ? east - 2L * Metric.HALF_TURN : east < -Metric.HALF_TURN ? east + 2L * Metric.HALF_TURN : east;
    return new Fix("A", 0, north, (int) turned, 5, true, 0);
  }

  @Test
  void a_fix_wakes_those_that_it_lies_in_and_no_other() {
    int woken = 0;
    for (double[] about : new double[][] {{52, -1.5}, {-16.8, 179.98}, {0, 0}, {62, 25}, {-63, -179.9}}) {
      var rules = new ArrayList<Rule.Exclusion>();
      for (int i = 0; i < 400; i++) rules.add(zone(i, shape(about[0], about[1])));
      var outlying = new Outlying(new Watch(Set.of("A"), List.copyOf(rules), Parameters.DEFAULT));
      var set = Set.copyOf(outlying.attended());
      for (int n = 0; n < 4_000; n++) {
        var fix = fix(rules.get(random.nextInt(rules.size())), about[0], about[1]);
        var plain = new TreeSet<String>();
        for (var rule : rules) if (!set.contains(rule) && rule.zone().at(0).signedDistance(fix.latitude(), fix.longitude()) - rule.buffer() <= 0) plain.add(rule.id());
        var found = new TreeMap<Integer, ExclusionWatch>();
        outlying.wake(fix, found);
        var names = new TreeSet<String>();
        for (int i : found.keySet()) names.add(outlying.rule(i).id());
        assertThat(names).as("%s", fix).isEqualTo(plain);
        woken += names.size();
      }
    }
    assertThat(woken).isGreaterThan(100_000);
  }

  @Test
  void whatever_else_is_asked_of_a_zone_is_watched_all_the_time() {
    var circle = Circle.of(52, -1.5, 100).shapeOrThrow();
    var soon = new Zone(List.of(new Zone.Version(new Interval(1000, Interval.OPEN), circle)));
    List<Rule> attended = List.of(new Rule.Exclusion("changes", soon, ALWAYS, 0, false, false), new Rule.Exclusion("crossed", Zone.of(circle), ALWAYS, 0, true, false),
        new Rule.Exclusion("arctic", Zone.of(Circle.of(70, 25, 100).shapeOrThrow()), ALWAYS, 0, false, false),
        new Rule.Curfew("curfew", Zone.of(circle), ALWAYS, Duration.ZERO, Duration.ZERO, Period.DAY), new Rule.Gap("gap", ALWAYS));
    var rules = new ArrayList<>(attended);
    rules.add(new Rule.Exclusion("far", Zone.of(circle), ALWAYS, 100, false, true));
    var outlying = new Outlying(new Watch(Set.of("A"), rules, Parameters.DEFAULT));
    assertThat(outlying.attended()).isEqualTo(attended);
    assertThat(outlying.size()).isEqualTo(1);
  }
}
