package org.tutela.tracking.geometry;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** What may be wrong with a ring, as a sentence; null where nothing is. */
final class RingCheck {
  private RingCheck() {}

  /** @param origin east of which the ring's corners are counted */
  static String wrong(Ring ring, int origin) {
    if (ring.size() < 3) return "A ring needs three corners or more.";
    if (width(ring) > Limits.WIDTH) return "A ring is wider than 90 degrees.";
    String crossing = crossing(ring, origin);
    // of a ring like an hourglass the halves cancel each other
    return crossing == null && area(ring).signum() == 0 ? "A ring encloses nothing." : crossing;
  }

  private static long width(Ring ring) {
    return (long) Arrays.stream(ring.x()).max().orElse(0) - Arrays.stream(ring.x()).min().orElse(0);
  }

  private static BigInteger area(Ring ring) {
    var twice = BigInteger.ZERO;
    int x0 = ring.x()[0];
    int y0 = ring.y()[0];
    for (int i = 1; i + 1 < ring.size(); i++) {
      twice = twice.add(BigInteger.valueOf(Edge.side(x0, y0, ring.x()[i], ring.y()[i], ring.x()[i + 1], ring.y()[i + 1])));
    }
    return twice;
  }

  /** Edges by their western end; each is tried against those that begin before it ends. */
  private static String crossing(Ring ring, int origin) {
    int n = ring.size();
    int[] x = ring.x();
    int[] y = ring.y();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> Math.min(x[i], x[(i + 1) % n])));
    for (int a = 0; a < n; a++) {
      int i = order[a];
      int i2 = (i + 1) % n;
      int end = Math.max(x[i], x[i2]);
      for (int b = a + 1; b < n; b++) {
        int j = order[b];
        int j2 = (j + 1) % n;
        if (Math.min(x[j], x[j2]) > end) break;
        if (Math.min(y[j], y[j2]) > Math.max(y[i], y[i2]) || Math.max(y[j], y[j2]) < Math.min(y[i], y[i2])) continue;
        if (Edge.cross(x[i], y[i], x[i2], y[i2], x[j], y[j], x[j2], y[j2])) return "A ring crosses itself at " + where(x, y, i, i2, j, j2, origin) + ".";
      }
    }
    return null;
  }

  /** Where two edges cross, for whoever is to find it. */
  private static String where(int[] x, int[] y, int i, int i2, int j, int j2, int origin) {
    double from = Edge.side(x[j], y[j], x[j2], y[j2], x[i], y[i]), to = Edge.side(x[j], y[j], x[j2], y[j2], x[i2], y[i2]);
    double share = from / (from - to);
    var place = Place.east(origin, Math.round(x[i] + share * ((double) x[i2] - x[i])), (int) Math.round(y[i] + share * ((double) y[i2] - y[i])));
    return String.format(Locale.ROOT, "%.5f, %.5f", place.latitude() / 1e7, place.longitude() / 1e7);
  }
}
