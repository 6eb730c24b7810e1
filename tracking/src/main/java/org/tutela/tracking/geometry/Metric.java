package org.tutela.tracking.geometry;

/** Metres between places kept as integers of 1e-7 degree. StrictMath, so that every machine gets the same bits. */
public final class Metric {
  public static final double EARTH = 6_371_008.8;
  /** Metres for 1e-7 degree of latitude. */
  public static final double NORTH = EARTH * StrictMath.PI / 180e7;
  public static final int HALF_TURN = 1_800_000_000;
  public static final int QUARTER_TURN = 900_000_000;

  private static final int SHIFT = 17;
  private static final double[] COSINES = cosines();

  private Metric() {}

  /** Metres for 1e-7 degree of longitude at a latitude; from a table, right to 1 part in 100 million. */
  public static double east(int latitude) {
    int from = latitude + QUARTER_TURN;
    int step = from >>> SHIFT;
    double part = (from & (1 << SHIFT) - 1) * (1.0 / (1 << SHIFT));
    return COSINES[step] + (COSINES[step + 1] - COSINES[step]) * part;
  }

  /** The difference of two longitudes, the short way round. */
  public static int turn(int from, int to) {
    long turn = (long) to - from;
    if (turn >= HALF_TURN) turn -= 2L * HALF_TURN;
    if (turn < -HALF_TURN) turn += 2L * HALF_TURN;
    return (int) turn;
  }

  public static double distance(int latitude, int longitude, int otherLatitude, int otherLongitude) {
    int north = otherLatitude - latitude;
    int east = turn(longitude, otherLongitude);
    if (Math.abs(north) > 5_000_000 || Math.abs(east) > 5_000_000) return greatCircle(latitude, otherLatitude, north, east);
    return flat(latitude, north, east);
  }

  /** Flat at the middle latitude: below half a degree its error is far below 0.1%. */
  public static double flat(int latitude, double north, double east) {
    double x = east * east(latitude + (int) (north / 2));
    double y = north * NORTH;
    return Math.sqrt(x * x + y * y);
  }

  private static double greatCircle(int latitude, int otherLatitude, int north, int east) {
    double sinNorth = StrictMath.sin(radians(north) / 2);
    double sinEast = StrictMath.sin(radians(east) / 2);
    double h = sinNorth * sinNorth + StrictMath.cos(radians(latitude)) * StrictMath.cos(radians(otherLatitude)) * sinEast * sinEast;
    return 2 * EARTH * StrictMath.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double radians(int units) {
    return units * (StrictMath.PI / 180e7);
  }

  private static double[] cosines() {
    var table = new double[(2 * QUARTER_TURN >>> SHIFT) + 2];
    for (int i = 0; i < table.length; i++) {
      table[i] = NORTH * Math.max(0, StrictMath.cos(((long) i << SHIFT) * (StrictMath.PI / 180e7) - StrictMath.PI / 2));
    }
    return table;
  }
}
