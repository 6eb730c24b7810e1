package org.tutela.tracking.geometry;

/** A place in integers of 1e-7 degree; the longitude from -180 up to, but not, 180. */
public record Place(int latitude, int longitude) {

  public static Place of(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) throw new IllegalArgumentException("not a place on earth");
    return new Place((int) Math.round(latitude * 1e7), wrap(Math.round(longitude * 1e7)));
  }

  /** The place some units east of a longitude. */
  public static Place east(int origin, long units, int latitude) {
    long longitude = origin + units;
    if (longitude < -Metric.HALF_TURN) longitude += 2L * Metric.HALF_TURN;
    return new Place(latitude, wrap(longitude));
  }

  static int wrap(long longitude) {
    return (int) (longitude >= Metric.HALF_TURN ? longitude - 2L * Metric.HALF_TURN : longitude);
  }
}
