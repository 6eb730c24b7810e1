package org.tutela.tracking.geometry;

/** The latitudes and longitudes between which something lies; {@code width} runs east from {@code west}. */
public record Box(int south, int north, int west, int width) {

  public boolean contains(int latitude, int longitude) {
    if (latitude < south || latitude > north) return false;
    long east = (long) longitude - west;
    if (east < 0) east += 2L * Metric.HALF_TURN;
    return east <= width;
  }

  /** Whether the straight way between two places may touch it; never no where it does. */
  public boolean reaches(int latitude, int longitude, int toLatitude, int toLongitude) {
    if (Math.max(latitude, toLatitude) < south || Math.min(latitude, toLatitude) > north) return false;
    long from = Metric.turn(west, longitude);
    long to = from + Metric.turn(longitude, toLongitude);
    for (long turn = -2L * Metric.HALF_TURN; turn <= 2L * Metric.HALF_TURN; turn += 2L * Metric.HALF_TURN) {
      if (Math.max(from, to) + turn >= 0 && Math.min(from, to) + turn <= width) return true;
    }
    return false;
  }
}
