package org.tutela.tracking.geometry;

/** The nearest point of several edges to a place, on the flat neighbourhood of that place. */
final class Nearest {
  private final int latitude;
  private final double east;
  private double best = Double.POSITIVE_INFINITY;
  private double bestEast;
  private double bestNorth;

  Nearest(int latitude) {
    this.latitude = latitude;
    this.east = Metric.east(latitude);
  }

  /** An edge, in units east and north of the place. */
  void edge(double x1, double y1, double x2, double y2) {
    double ax = x1 * east;
    double ay = y1 * Metric.NORTH;
    double bx = (x2 - x1) * east;
    double by = (y2 - y1) * Metric.NORTH;
    double square = bx * bx + by * by;
    double along = square == 0 ? 0 : Math.clamp(-(ax * bx + ay * by) / square, 0, 1);
    double x = ax + along * bx;
    double y = ay + along * by;
    double distance = x * x + y * y;
    if (distance < best) {
      best = distance;
      bestEast = x1 + along * (x2 - x1);
      bestNorth = y1 + along * (y2 - y1);
    }
  }

  double metres() {
    return Metric.flat(latitude, bestNorth, bestEast);
  }
}
