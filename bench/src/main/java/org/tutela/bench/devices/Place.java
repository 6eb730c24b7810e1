package org.tutela.bench.devices;

import java.util.Locale;

/** The middle of a wearer's zone; no two are near each other. */
record Place(double latitude, double longitude) {
  static final int RADIUS = 200;
  private static final int ACROSS = 200;
  private static final double APART = 0.02;
  private static final double METRES_A_DEGREE = 111_195;

  static Place of(int number) {
    return new Place(51 + number / ACROSS * APART, -4 + number % ACROSS * APART);
  }

  static Place read(String text) {
    var parts = text.split(",");
    return new Place(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  String zone() {
    return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},\"properties\":{\"kind\":\"exclusion\",\"radius\":%d}}", longitude, latitude, RADIUS);
  }

  /** So many metres north of the middle. */
  double north(double metres) {
    return latitude + metres / METRES_A_DEGREE;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.7f,%.7f", latitude, longitude);
  }
}
