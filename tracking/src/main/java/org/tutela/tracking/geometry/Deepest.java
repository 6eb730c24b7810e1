package org.tutela.tracking.geometry;

/** How deep a straight way between two places comes into a shape. */
public record Deepest(double share, double signedDistance) {
  private static final double GOOD_ENOUGH = 0.25;

  /**
   * The deepest point of the way. Signed distance changes by at most a metre for each metre of the way, so half of the
   * way that cannot come below what was found, or is too short to matter, need not be looked at.
   */
  public static Deepest between(Shape shape, int latitude, int longitude, int toLatitude, int toLongitude) {
    var way = new Way(shape, latitude, longitude, toLatitude - latitude, Metric.turn(longitude, toLongitude),
        Metric.distance(latitude, longitude, toLatitude, toLongitude) * 1.01);
    var least = shallower(way.at(0), way.at(1));
    return way.search(0, 1, least);
  }

  private static Deepest shallower(Deepest a, Deepest b) {
    return b.signedDistance < a.signedDistance ? b : a;
  }

  private record Way(Shape shape, int latitude, int longitude, int north, int east, double length) {

    Deepest at(double share) {
      long away = longitude + Math.round(east * share);
      if (away < -Metric.HALF_TURN) away += 2L * Metric.HALF_TURN;
      return new Deepest(share, shape.signedDistance(latitude + (int) Math.round(north * share), Place.wrap(away)));
    }

    Deepest search(double from, double to, Deepest best) {
      double reach = (to - from) * length / 2;
      var middle = at((from + to) / 2);
      best = shallower(best, middle);
      if (reach < GOOD_ENOUGH || middle.signedDistance - reach >= best.signedDistance - GOOD_ENOUGH) return best;
      best = search(from, middle.share, best);
      return search(middle.share, to, best);
    }
  }
}
