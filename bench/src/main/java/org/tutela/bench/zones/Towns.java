package org.tutela.bench.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Polygon;

/** An invented country: 400 towns between 50 and 55 degrees north, zones like schools in them, people who walk about. */
final class Towns {
  private static final int COUNT = 400;
  private static final double SPREAD = 4_000;
  private static final double METRE = 1 / (Metric.NORTH * 1e7);

  final RandomGenerator random;
  final List<Polygon> zones = new ArrayList<>();
  private final double[] latitudes = new double[COUNT];
  private final double[] longitudes = new double[COUNT];

  Towns(int zones, long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < COUNT; i++) {
      latitudes[i] = random.nextDouble(50, 55);
      longitudes[i] = random.nextDouble(-4.5, 1);
    }
    while (this.zones.size() < zones) this.zones.add(zone());
  }

  /** Near a town's middle, most often; thirty-four corners on average, some hollow and some not. */
  private Polygon zone() {
    double[] at = place();
    double reach = 40 + 160 * random.nextDouble();
    int corners = 10 + random.nextInt(49);
    var ring = new ArrayList<double[]>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double r = reach * (0.7 + 0.3 * random.nextDouble());
      ring.add(new double[] {at[0] + r * Math.sin(angle) * METRE, at[1] + r * Math.cos(angle) * METRE / Math.cos(Math.toRadians(at[0]))});
    }
    return Polygon.of(List.of(ring)).shapeOrThrow();
  }

  /** A place in some town. */
  double[] place() {
    int town = random.nextInt(COUNT);
    double latitude = latitudes[town] + random.nextGaussian() * SPREAD * METRE;
    return new double[] {latitude, longitudes[town] + random.nextGaussian() * SPREAD * METRE / Math.cos(Math.toRadians(latitude))};
  }
}
