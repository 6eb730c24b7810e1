package org.tutela.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.time.Interval;

/** Zones at random: circles, and polygons with dents, beside somebody's way or on it. */
final class Placing {
  private static final double CLEAR = 25;
  private static final double BESIDE = 100;
  private static final long SHORTEST = 120_000;
  private static final int TRIES = 40;

  private final RandomGenerator random;
  private final Walked walked;

  Placing(RandomGenerator random, Walked walked) {
    this.random = random;
    this.walked = walked;
  }

  /** Between 25 and some 125 metres from the way; null where there is no room. */
  Shape beside() {
    for (int i = 0; i < TRIES; i++) {
      double reach = 50 * Math.pow(6, random.nextDouble());
      var shape = around(walked.way.get(random.nextInt(walked.way.size())), reach, reach + CLEAR + random.nextDouble() * BESIDE);
      if (shape != null && clear(shape)) return shape;
    }
    return null;
  }

  private boolean clear(Shape shape) {
    var box = shape.box();
    int high = (int) (CLEAR / Metric.NORTH) + 1;
    int wide = (int) (CLEAR / Metric.east(Math.max(Math.abs(box.south()), Math.abs(box.north())))) + 1;
    for (int[] place : walked.way) {
      if (place[0] < box.south() - high || place[0] > box.north() + high) continue;
      if (place[1] < box.west() - wide || place[1] > (long) box.west() + box.width() + wide) continue;
      if (shape.signedDistance(place[0], place[1]) < CLEAR) return false;
    }
    return true;
  }

  /** A zone that somebody was in for two minutes or more, with those stays. */
  record Entered(Shape shape, List<Interval> stays) {}

  /** Null where nobody stayed anywhere so long. */
  Entered entered() {
    for (int i = 0; i < TRIES; i++) {
      double reach = 50 * Math.pow(20, random.nextDouble());
      int at = random.nextInt(walked.times.length);
      var shape = around(new int[] {walked.latitudes[at], walked.longitudes[at]}, reach, reach * random.nextDouble());
      if (shape == null) continue;
      var stays = stays(shape).stream().filter(stay -> stay.to() - stay.from() >= SHORTEST).toList();
      if (!stays.isEmpty()) return new Entered(shape, stays);
    }
    return null;
  }

  /** Looked at every five seconds. */
  private List<Interval> stays(Shape shape) {
    var stays = new ArrayList<Interval>();
    var box = shape.box();
    long since = -1;
    for (int i = 0; i < walked.times.length; i++) {
      boolean together = i + 1 < walked.times.length && walked.times[i + 1] - walked.times[i] <= Walked.TOGETHER;
      boolean near = box.contains(walked.latitudes[i], walked.longitudes[i])
          || together && box.reaches(walked.latitudes[i], walked.longitudes[i], walked.latitudes[i + 1], walked.longitudes[i + 1]);
      for (long at = walked.times[i]; near && at < (together ? walked.times[i + 1] : walked.times[i] + 1); at += 5_000) {
        int[] place = walked.at(i, at);
        boolean inside = shape.signedDistance(place[0], place[1]) <= 0;
        if (inside && since < 0) since = at;
        if (!inside && since >= 0) {
          stays.add(new Interval(since, at - 1));
          since = -1;
        }
      }
      if ((!together || !near) && since >= 0) {
        stays.add(new Interval(since, walked.times[i]));
        since = -1;
      }
    }
    return stays;
  }

  /** With its middle so far from a place, in any direction; null near the poles. */
  private Shape around(int[] place, double reach, double away) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double latitude = (place[0] + away * Math.sin(angle) / Metric.NORTH) / 1e7;
    double longitude = (place[1] + away * Math.cos(angle) / Metric.east(place[0])) / 1e7;
    if (Math.abs(latitude) > 80 || Math.abs(longitude) > 179) return null;
    if (random.nextBoolean()) return Circle.of(latitude, longitude, reach).shapeOrThrow();
    var ring = new ArrayList<double[]>();
    int corners = 5 + random.nextInt(20);
    for (int i = 0; i < corners; i++) {
      double turn = 2 * Math.PI * i / corners;
      double r = reach * (0.6 + 0.4 * random.nextDouble());
      ring.add(new double[] {latitude + r * Math.sin(turn) / Metric.NORTH / 1e7, longitude + r * Math.cos(turn) / Metric.east((int) (latitude * 1e7)) / 1e7});
    }
    return Polygon.of(List.of(ring)).shapeOrThrow();
  }
}
