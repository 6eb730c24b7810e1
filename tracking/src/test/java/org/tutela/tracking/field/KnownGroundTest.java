package org.tutela.tracking.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

/** What a wearer is let walk about in without being judged: the same zones contain all of it. */
class KnownGroundTest {
  private static final int CASES = Integer.getInteger("tutela.tracking.cases", 60);
  private static final double[][] PLACES = {{52, -1.5}, {51.5, 0}, {0.002, 10}, {-0.001, -0.001}, {-16.8, 179.9}, {70, 120}};
  private static final double WIDE = 6_000;

  private final List<Shape> shapes = new ArrayList<>();
  private int clear;
  private int alone;

  @Test
  void all_of_a_rectangle_around_a_place_lies_in_the_same_zones_as_the_place() {
    for (int seed = 0; seed < CASES; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      double[] middle = PLACES[seed % PLACES.length];
      shapes.clear();
      for (int i = 1 + random.nextInt(12); i > 0; i--) shapes.add(shape(random, middle));
      var field = ZoneField.of(shapes);
      for (int i = 0; i < 300; i++) around(seed, random, field, beside(middle, random.nextDouble(-WIDE, WIDE), random.nextDouble(-WIDE, WIDE)));
    }
    assertThat(clear).as("rectangles in no zone").isGreaterThan(CASES * 30);
    assertThat(alone).as("rectangles in one zone").isGreaterThan(CASES * 10);
  }

  private void around(int seed, RandomGenerator random, ZoneField field, double[] at) {
    var place = Place.of(at[0], at[1]);
    int cell = field.grid.cell(place.latitude(), place.longitude());
    if (cell == Grid.NO_BLOCK) return;
    int known = cell > 0 ? field.known(cell, field.grid.part(place.latitude(), place.longitude())) : -cell;
    if (known >= ZoneField.SOME) return;
    int side = 1 << field.grid.shift - (cell > 0 ? Grid.PARTS : 0);
    var expected = containing(place.latitude(), place.longitude());
    assertThat(expected).as("seed %s, %s", seed, place).hasSize(known < ZoneField.ALONE ? 0 : 1);
    if (known < ZoneField.ALONE) clear++;
    else alone++;
    int south = (place.latitude() & -side) - Sides.squares(known, Sides.SOUTH) * side;
    int north = (place.latitude() & -side) + (Sides.squares(known, Sides.NORTH) + 1) * side - 1;
    int west = (place.longitude() & -side) - Sides.squares(known, Sides.WEST) * side;
    int east = (place.longitude() & -side) + (Sides.squares(known, Sides.EAST) + 1) * side - 1;
    for (int i = 0; i < 40; i++) {
      int latitude = i % 4 == 0 ? south : i % 4 == 1 ? north : random.nextInt(south, north + 1);
      int longitude = i % 5 == 0 ? west : i % 5 == 1 ? east : random.nextInt(west, east + 1);
      assertThat(containing(latitude, longitude)).as("seed %s, %s %s around %s", seed, latitude, longitude, place).isEqualTo(expected);
    }
  }

  private List<Shape> containing(int latitude, int longitude) {
    return shapes.stream().filter(shape -> shape.signedDistance(latitude, longitude) <= 0).toList();
  }

  private static Shape shape(RandomGenerator random, double[] middle) {
    double east = random.nextDouble(-WIDE, WIDE), north = random.nextDouble(-WIDE, WIDE);
    double reach = 40 * Math.pow(50, random.nextDouble());
    double[] at = beside(middle, east, north);
    if (random.nextInt(4) == 0) return Circle.of(at[0], at[1], reach).shapeOrThrow();
    var ring = new ArrayList<double[]>();
    int corners = 3 + random.nextInt(40);
    for (int i = 0; i < corners; i++) {
      double r = reach * random.nextDouble(0.6, 1);
      ring.add(beside(middle, east + r * Math.cos(2 * Math.PI * i / corners), north + r * Math.sin(2 * Math.PI * i / corners)));
    }
    return Polygon.of(List.of(ring)).shapeOrThrow();
  }

  private static double[] beside(double[] middle, double east, double north) {
    return new double[] {middle[0] + north / Metric.NORTH / 1e7, middle[1] + east / Metric.east((int) (middle[0] * 1e7)) / 1e7};
  }
}
