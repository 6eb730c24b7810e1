package org.tutela.tracking.geometry;

/** The latitudes and longitudes between which something lies; {@code width} runs east from {@code west}. */
public record Box(int south, int north, int west, int width) {
  private static final int INHABITED = 650_000_000;

  public boolean contains(int latitude, int longitude) {
    if (latitude < south || latitude > north) return false;
    long east = (long) longitude - west;
    if (east < 0) east += 2L * Metric.HALF_TURN;
    return east <= width;
  }

  /** What lies within some metres of it, and a little more; null towards the poles, where that is hard to say. */
  public Box widened(double metres) {
    int high = (int) Math.ceil(metres / Metric.NORTH * 1.01) + 2;
    int poleward = Math.max(Math.abs(south), Math.abs(north)) + high;
    if (poleward > INHABITED) return null;
    long wide = (long) Math.ceil(metres / Metric.east(poleward) * 1.01) + 2;
    if (width + 2 * wide > Metric.HALF_TURN) return null;
    long from = west - wide;
    return new Box(south - high, north + high, Place.wrap(from < -Metric.HALF_TURN ? from + 2L * Metric.HALF_TURN : from), (int) (width + 2 * wide));
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
