package org.tutela.tracking.geometry;

import java.util.List;

/** A closed line of corners; {@code x} runs east of the origin of the polygon that it belongs to, {@code y} is latitude. */
record Ring(int[] x, int[] y) {

  int size() {
    return x.length;
  }

  private int next(int i) {
    return i + 1 == x.length ? 0 : i + 1;
  }

  /** +1 for inside, -1 for outside, 0 for exactly on an edge. */
  int locate(int east, int north) {
    boolean inside = false;
    for (int i = 0; i < x.length; i++) {
      int j = next(i);
      if (Edge.on(x[i], y[i], x[j], y[j], east, north)) return 0;
      if (Edge.eastOf(x[i], y[i], x[j], y[j], east, north)) inside = !inside;
    }
    return inside ? 1 : -1;
  }

  void measure(Nearest nearest, int east, int north) {
    for (int i = 0; i < x.length; i++) {
      int j = next(i);
      nearest.edge((double) x[i] - east, (double) y[i] - north, (double) x[j] - east, (double) y[j] - north);
    }
  }

  /** Corners (latitude, longitude), closed or not, joined the short way round; null where they go round a pole. */
  static Ring of(List<double[]> corners, int origin) {
    int[] x = new int[corners.size()];
    int[] y = new int[corners.size()];
    int size = 0;
    long east = 0;
    int before = origin;
    for (var corner : corners) {
      var place = Place.of(corner[0], corner[1]);
      east += Metric.turn(before, place.longitude());
      before = place.longitude();
      if (Math.abs(east) > Metric.HALF_TURN) return null;
      if (size > 0 && x[size - 1] == east && y[size - 1] == place.latitude()) continue;
      x[size] = (int) east;
      y[size++] = place.latitude();
    }
    if (size > 1 && y[0] == y[size - 1] && before == Place.of(corners.getFirst()[0], corners.getFirst()[1]).longitude()) {
      if (x[0] != x[size - 1]) return null;
      size--;
    } else if (size > 1 && Math.abs((long) x[size - 1] - x[0]) > Metric.HALF_TURN) {
      return null;
    }
    return new Ring(java.util.Arrays.copyOf(x, size), java.util.Arrays.copyOf(y, size));
  }
}
