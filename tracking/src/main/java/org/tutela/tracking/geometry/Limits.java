package org.tutela.tracking.geometry;

import java.util.List;

/** What a zone may be at most; more is refused when it is saved. */
public final class Limits {
  public static final int CORNERS = 5_000;
  public static final int RINGS = 64;
  /** Beyond it, a degree of longitude is too short for a flat picture of the neighbourhood. */
  public static final int LATITUDE = 850_000_000;
  /** In longitude; it also keeps the products of differences within 64 bits. */
  public static final int WIDTH = 900_000_000;
  public static final double RADIUS = 200_000;

  private Limits() {}

  static String corners(int count) {
    return count <= CORNERS ? null : "A zone has at most %,d corners, and this has %,d.".formatted(CORNERS, count);
  }

  /** Which corner it is, counted from 1. */
  static String places(List<double[]> corners) {
    for (int i = 0; i < corners.size(); i++) {
      String wrong = corners.get(i).length < 2 ? "A corner needs two numbers." : place(corners.get(i)[0], corners.get(i)[1]);
      if (wrong != null) return wrong.replaceFirst("^A corner", "Corner " + (i + 1));
    }
    return null;
  }

  static String place(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return "A corner is not a place on earth.";
    if (Math.abs(latitude) > LATITUDE / 1e7) return "Zones beyond 85 degrees of latitude, or over a pole, cannot be drawn.";
    return null;
  }
}
