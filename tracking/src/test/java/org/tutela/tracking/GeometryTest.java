package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Deepest;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

class GeometryTest {

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void distances_are_those_of_the_great_circle() {
    var random = random(1);
    for (int i = 0; i < 100_000; i++) {
      double latitude = random.nextDouble(-80, 80);
      double longitude = random.nextDouble(-180, 180);
      double reach = Math.pow(10, random.nextDouble(-5, 1));
      double other = Math.clamp(latitude + random.nextDouble(-reach, reach), -89, 89);
      double turned = longitude + random.nextDouble(-reach, reach);
      if (turned >= 180) turned -= 360;
      if (turned < -180) turned += 360;
      var a = Place.of(latitude, longitude);
      var b = Place.of(other, turned);
      double exact = greatCircle(a, b);
      assertThat(Metric.distance(a.latitude(), a.longitude(), b.latitude(), b.longitude())).isCloseTo(exact, within(Math.max(0.02, exact * 0.001)));
    }
  }

  private static double greatCircle(Place a, Place b) {
    double from = Math.toRadians(a.latitude() / 1e7), to = Math.toRadians(b.latitude() / 1e7), turn = Math.toRadians((b.longitude() - (double) a.longitude()) / 1e7);
    double h = Math.pow(Math.sin((to - from) / 2), 2) + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(turn / 2), 2);
    return 2 * Metric.EARTH * Math.asin(Math.sqrt(h));
  }

  @Test
  void which_side_of_an_edge_a_place_is_on_is_exact_to_the_last_digit() {
    for (long seed = 0; seed < 300; seed++) {
      var world = new World(random(seed));
      var shape = world.shape();
      if (!(shape instanceof Polygon polygon)) continue;
      for (var ring : polygon.rings()) {
        for (int i = 0; i < ring[0].length; i++) {
          int j = (i + 1) % ring[0].length;
          double share = world.random.nextInt(3) == 0 ? 0 : world.random.nextDouble();
          int x = (int) Math.round(ring[0][i] + share * ((double) ring[0][j] - ring[0][i]));
          int y = (int) Math.round(ring[1][i] + share * ((double) ring[1][j] - ring[1][i]));
          for (int dx = -3; dx <= 3; dx++) for (int dy = -3; dy <= 3; dy++) {
            var place = Place.east(polygon.origin(), x + dx, y + dy);
            boolean inside = inside(polygon.rings(), x + dx, y + dy);
            assertThat(polygon.contains(place.latitude(), place.longitude())).as("seed %s", seed).isEqualTo(inside);
            double distance = polygon.signedDistance(place.latitude(), place.longitude());
            assertThat(distance <= 0).as("seed %s", seed).isEqualTo(inside);
          }
        }
      }
    }
  }

  /** Even-odd by hand, in numbers that cannot overflow. */
  private static boolean inside(List<int[][]> rings, long x, long y) {
    boolean inside = false;
    for (var ring : rings) {
      for (int i = 0; i < ring[0].length; i++) {
        int j = (i + 1) % ring[0].length;
        long x1 = ring[0][i], y1 = ring[1][i], x2 = ring[0][j], y2 = ring[1][j];
        var side = BigInteger.valueOf(x2 - x1).multiply(BigInteger.valueOf(y - y1)).subtract(BigInteger.valueOf(x - x1).multiply(BigInteger.valueOf(y2 - y1)));
        boolean between = Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2);
        if (side.signum() == 0 && between) return true;
        if (y1 > y != y2 > y && (y2 > y1 ? side.signum() > 0 : side.signum() < 0)) inside = !inside;
      }
    }
    return inside;
  }

  @Test
  void moving_shape_and_place_together_east_changes_no_bit() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = random(seed);
      double latitude = random.nextInt(-60, 60);
      int east = random.nextInt(-1_800_000_000, 1_800_000_000);
      var ring = new ArrayList<double[]>();
      var moved = new ArrayList<double[]>();
      for (int i = 0; i < 12; i++) {
        int x = (int) (20_000 * Math.cos(Math.PI * i / 6) + random.nextInt(5_000));
        double y = latitude + (20_000 * Math.sin(Math.PI * i / 6) + random.nextInt(5_000)) / 1e7;
        ring.add(new double[] {y, x / 1e7});
        moved.add(new double[] {y, Place.east(east, x, 0).longitude() / 1e7});
      }
      Shape here = Polygon.of(List.of(ring)).shapeOrThrow();
      Shape there = Polygon.of(List.of(moved)).shapeOrThrow();
      int north = (int) Math.round(latitude * 1e7) + random.nextInt(-40_000, 40_000);
      int x = random.nextInt(-40_000, 40_000);
      assertThat(there.signedDistance(north, Place.east(east, x, 0).longitude())).isEqualTo(here.signedDistance(north, x));
    }
  }

  @Test
  void every_place_inside_lies_in_the_box() {
    for (long seed = 0; seed < 3_000; seed++) {
      var world = new World(random(seed));
      var shape = world.shape();
      for (int i = 0; i < 20; i++) {
        double[] at = world.place(world.random.nextInt(1400) - 700, world.random.nextInt(1400) - 700);
        var place = Place.of(at[0], at[1]);
        if (shape.signedDistance(place.latitude(), place.longitude()) > 0) continue;
        assertThat(shape.box().contains(place.latitude(), place.longitude())).as("seed %s: %s", seed, shape).isTrue();
      }
    }
  }

  @Test
  void the_deepest_point_of_a_way_is_found() {
    for (long seed = 0; seed < 500; seed++) {
      var world = new World(random(seed));
      var shape = world.shape();
      double[] a = world.place(-700, world.random.nextInt(1000) - 500);
      double[] b = world.place(700, world.random.nextInt(1000) - 500);
      var from = Place.of(a[0], a[1]);
      var to = Place.of(b[0], b[1]);
      double least = Double.POSITIVE_INFINITY;
      int turn = Metric.turn(from.longitude(), to.longitude());
      for (int i = 0; i <= 2000; i++) {
        var at = Place.east(from.longitude(), Math.round(turn * (i / 2000.0)), from.latitude() + (int) Math.round((to.latitude() - from.latitude()) * (i / 2000.0)));
        least = Math.min(least, shape.signedDistance(at.latitude(), at.longitude()));
      }
      var deepest = Deepest.between(shape, from.latitude(), from.longitude(), to.latitude(), to.longitude());
      assertThat(deepest.signedDistance()).as("seed %s", seed).isCloseTo(least, within(0.8));
    }
  }

  @Test
  void a_larger_circle_keeps_what_was_certain() {
    var random = random(9);
    for (int i = 0; i < 20_000; i++) {
      double radius = 50 + random.nextInt(500);
      var small = Circle.of(52, -1.5, radius).shapeOrThrow();
      var large = Circle.of(52, -1.5, radius + random.nextInt(100)).shapeOrThrow();
      int north = 520_000_000 + random.nextInt(-50_000, 50_000);
      int east = -15_000_000 + random.nextInt(-80_000, 80_000);
      assertThat(large.signedDistance(north, east)).isLessThanOrEqualTo(small.signedDistance(north, east));
    }
  }
}
