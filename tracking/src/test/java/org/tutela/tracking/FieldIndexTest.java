package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.field.ZoneField;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

/** The index's answer is that of asking every zone: on edges and corners, a unit or three beside them, and anywhere. */
@Tag("slow")
class FieldIndexTest {
  private static final int CASES = Integer.getInteger("tutela.tracking.cases", 60);
  /** The grid's sides fall on multiples of powers of two; longitudes and latitudes change sign; the earth comes round. */
  private static final double[][] PLACES = {{52, -1.5}, {51.5, 0}, {0.002, 10}, {-0.001, -0.001}, {-16.8, 180}, {-16.8, -179.99}, {70, 179.98}, {83, 20}};

  private final List<Shape> shapes = new ArrayList<>();

  @Test
  void of_places_on_and_beside_edges_and_corners_and_anywhere_it_tells_the_zones_that_contain_them() {
    long contained = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      double[] middle = PLACES[seed % PLACES.length];
      shapes.clear();
      for (int i = 1 + random.nextInt(30); i > 0; i--) shapes.add(shape(random, middle));
      var field = ZoneField.of(shapes);
      for (var shape : shapes) if (shape instanceof Polygon polygon) contained += corners(seed, random, field, polygon);
      for (int i = 0; i < 2_000; i++) {
        double[] at = beside(middle, random.nextDouble(-25_000, 25_000), random.nextDouble(-25_000, 25_000));
        contained += same(seed, field, Place.of(at[0], at[1]));
      }
      for (int i = 0; i < 100; i++) contained += same(seed, field, Place.of(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
    }
    assertThat(contained).as("the test tells of something").isGreaterThan(CASES * 100L);
  }

  private long corners(int seed, RandomGenerator random, ZoneField field, Polygon polygon) {
    long contained = 0;
    for (var ring : polygon.rings()) {
      for (int i = 0; i < ring[0].length; i++) {
        int j = (i + 1) % ring[0].length;
        double share = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        long x = Math.round(ring[0][i] + share * ((double) ring[0][j] - ring[0][i]));
        int y = (int) Math.round(ring[1][i] + share * ((double) ring[1][j] - ring[1][i]));
        for (int step : new int[] {-3, -1, 0, 1, 3}) {
          contained += same(seed, field, Place.east(polygon.origin(), x + step, y));
          contained += same(seed, field, Place.east(polygon.origin(), x, y + step));
        }
      }
    }
    return contained;
  }

  private int same(int seed, ZoneField field, Place place) {
    int asked = 0;
    for (var shape : shapes) if (shape.signedDistance(place.latitude(), place.longitude()) <= 0) asked++;
    assertThat(field.containing(place.latitude(), place.longitude())).as("seed %s, %s", seed, place).isEqualTo(asked);
    return asked;
  }

  private static Shape shape(RandomGenerator random, double[] middle) {
    double east = random.nextGaussian() * 6_000;
    double north = random.nextGaussian() * 6_000;
    double reach = 20 * Math.pow(100, random.nextDouble());
    double[] at = beside(middle, east, north);
    return switch (random.nextInt(6)) {
      case 0 -> Circle.of(at[0], at[1], reach).shapeOrThrow();
      case 1 -> Corridor.of(List.of(at, beside(middle, east + reach, north + random.nextDouble(reach))), 10 + reach / 4).shapeOrThrow();
      case 2 -> Polygon.of(List.of(ring(random, middle, east, north, reach), ring(random, middle, east, north, reach / 3))).shapeOrThrow();
      default -> Polygon.of(List.of(ring(random, middle, east, north, reach))).shapeOrThrow();
    };
  }

  private static List<double[]> ring(RandomGenerator random, double[] middle, double east, double north, double reach) {
    var ring = new ArrayList<double[]>();
    int corners = 3 + random.nextInt(40);
    for (int i = 0; i < corners; i++) {
      double r = reach * random.nextDouble(0.6, 1);
      ring.add(beside(middle, east + r * Math.cos(2 * Math.PI * i / corners), north + r * Math.sin(2 * Math.PI * i / corners)));
    }
    return ring;
  }

  private static double[] beside(double[] middle, double east, double north) {
    double latitude = middle[0] + north / Metric.NORTH / 1e7;
    double longitude = middle[1] + east / Metric.east((int) (middle[0] * 1e7)) / 1e7;
    return new double[] {latitude, longitude >= 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude};
  }
}
