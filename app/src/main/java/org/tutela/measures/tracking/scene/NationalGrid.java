package org.tutela.measures.tracking.scene;

/**
 * Easting and northing of the national grid of Great Britain (EPSG:27700) as WGS 84: the transverse Mercator projection taken back on Airy's
 * ellipsoid, then one Helmert transformation for the whole country, which is right to some 5 metres. A force that needs better sends latitude and longitude.
 */
final class NationalGrid {
  private static final double A = 6_377_563.396, B = 6_356_256.909;
  private static final double WGS_A = 6_378_137.0, WGS_B = 6_356_752.314245;
  private static final double SCALE = 0.9996012717, NORTH_0 = -100_000, EAST_0 = 400_000;
  private static final double LATITUDE_0 = Math.toRadians(49), LONGITUDE_0 = Math.toRadians(-2);
  private static final double SECOND = Math.toRadians(1 / 3600.0);

  private NationalGrid() {}

  /** @return latitude and longitude in degrees */
  static double[] toWgs84(double easting, double northing) {
    return shifted(unprojected(easting, northing));
  }

  private static double[] unprojected(double easting, double northing) {
    double e2 = 1 - B * B / (A * A);
    double latitude = LATITUDE_0;
    double arc = 0;
    do {
      latitude += (northing - NORTH_0 - arc) / (A * SCALE);
      arc = arc(latitude);
    } while (Math.abs(northing - NORTH_0 - arc) >= 0.00001);
    double sin = Math.sin(latitude), tan = Math.tan(latitude), sec = 1 / Math.cos(latitude);
    double nu = A * SCALE / Math.sqrt(1 - e2 * sin * sin);
    double rho = A * SCALE * (1 - e2) / Math.pow(1 - e2 * sin * sin, 1.5);
    double eta2 = nu / rho - 1, t2 = tan * tan, t4 = t2 * t2, d = easting - EAST_0;
    double north = latitude - tan / (2 * rho * nu) * d * d + tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * Math.pow(d, 4)
        - tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * t2 + 45 * t4) * Math.pow(d, 6);
    double east = LONGITUDE_0 + sec / nu * d - sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * t2) * Math.pow(d, 3)
        + sec / (120 * Math.pow(nu, 5)) * (5 + 28 * t2 + 24 * t4) * Math.pow(d, 5) - sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2) * Math.pow(d, 7);
    return new double[] {north, east};
  }

  private static double arc(double latitude) {
    double n = (A - B) / (A + B), n2 = n * n, n3 = n2 * n;
    double minus = latitude - LATITUDE_0, plus = latitude + LATITUDE_0;
    return B * SCALE * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(minus) * Math.cos(plus)
        + (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus) - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
  }

  /** From Airy 1830 to WGS 84, through the middle of the earth. */
  private static double[] shifted(double[] airy) {
    double e2 = 1 - B * B / (A * A), sin = Math.sin(airy[0]), nu = A / Math.sqrt(1 - e2 * sin * sin);
    double x = nu * Math.cos(airy[0]) * Math.cos(airy[1]), y = nu * Math.cos(airy[0]) * Math.sin(airy[1]), z = (1 - e2) * nu * sin;
    double scale = 1 - 20.4894e-6, rx = 0.1502 * SECOND, ry = 0.2470 * SECOND, rz = 0.8421 * SECOND;
    double x2 = 446.448 + x * scale - y * rz + z * ry, y2 = -125.157 + x * rz + y * scale - z * rx, z2 = 542.060 - x * ry + y * rx + z * scale;
    double wgsE2 = 1 - WGS_B * WGS_B / (WGS_A * WGS_A), p = Math.hypot(x2, y2), latitude = Math.atan2(z2, p * (1 - wgsE2));
    for (int i = 0; i < 10; i++) {
      double v = WGS_A / Math.sqrt(1 - wgsE2 * Math.sin(latitude) * Math.sin(latitude));
      latitude = Math.atan2(z2 + wgsE2 * v * Math.sin(latitude), p);
    }
    return new double[] {Math.toDegrees(latitude), Math.toDegrees(Math.atan2(y2, x2))};
  }
}
