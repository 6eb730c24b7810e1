package org.tutela.tracking.geometry;

/** The latitudes and longitudes between which something lies; {@code width} runs east from {@code west}. */
public record Box(int south, int north, int west, int width) {

  public boolean contains(int latitude, int longitude) {
    if (latitude < south || latitude > north) return false;
    long east = (long) longitude - west;
    if (east < 0) east += 2L * Metric.HALF_TURN;
    return east <= width;
  }
}
