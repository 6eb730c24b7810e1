package org.tutela.tracking.geometry;

/** Exact answers about an edge between two corners, in whole units. */
final class Edge {
  private Edge() {}

  /** Which side of the line from 1 to 2 the point is on: positive left, negative right, 0 on the line. */
  static long side(int x1, int y1, int x2, int y2, int x, int y) {
    return ((long) x2 - x1) * ((long) y - y1) - ((long) x - x1) * ((long) y2 - y1);
  }

  static boolean on(int x1, int y1, int x2, int y2, int x, int y) {
    return Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2)
        && side(x1, y1, x2, y2, x, y) == 0;
  }

  /** Whether a ray to the east from the point crosses the edge; of a corner, only one of its edges counts. */
  static boolean eastOf(int x1, int y1, int x2, int y2, int x, int y) {
    if (y1 > y == y2 > y) return false;
    long side = side(x1, y1, x2, y2, x, y);
    return y2 > y1 ? side > 0 : side < 0;
  }

  /** Whether two edges cross in a point that is an end of neither. */
  static boolean cross(int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2) {
    long a = side(x1, y1, x2, y2, u1, v1);
    long b = side(x1, y1, x2, y2, u2, v2);
    if (a == 0 || b == 0 || a > 0 == b > 0) return false;
    long c = side(u1, v1, u2, v2, x1, y1);
    long d = side(u1, v1, u2, v2, x2, y2);
    return c != 0 && d != 0 && c > 0 != d > 0;
  }
}
