package org.tutela.tracking.field;

import java.util.List;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Shape;

/**
 * Shared zones on a grid. A cell knows which zones have their boundary within reach of it and which edges matter there;
 * of most cells there is nothing to know.
 */
public final class ZoneField {
  /** Metres; beyond it no usable fix's circle reaches. */
  static final double REACH = 102;
  /** Metres; beyond it no good fix's circle reaches, and nearly all are good. */
  static final double NEAR = 27;
  /** Centimetres; the circle of such a fix, or a better one, stays well within {@link #NEAR}. */
  static final int GOOD = 2_500;
  static final int DEEP = 0;
  static final int ROUND = 1;
  static final int EDGES = 2;
  static final int OTHER = 3;

  /** How many numbers stand before a polygon's corners: its box. */
  static final int HEAD = 2;
  /** How many numbers stand in a list of a polygon before its edges. */
  private static final int FRONT = 5;
  /** Corners that one line of the cache holds. */
  private static final int LINE = 8;

  final Shape[] shapes;
  /** Polygon by polygon its box, then its corners, each ring closed: x, east of its origin, above y. */
  final long[] corners;
  final Grid grid;
  /**
   * Of each cell that is not empty: how far around each of its sixteen parts there is no zone, four bits each and one more than
   * it is, or 0 where there is some of one; how many zones; then for each its number and kind. A zone that is not everywhere in the
   * cell says in which parts its boundary is near and which lie inside. Of a polygon follow where its corners stand, from where
   * they lie east, how many edges matter and which; or, negative, how many where all are meant. Of a ring then follow, for
   * each part that its boundary is near, the stretches of it that matter there.
   */
  final int[] lists;

  ZoneField(Shape[] shapes, long[] corners, Grid grid, int[] lists) {
    this.shapes = shapes;
    this.corners = corners;
    this.grid = grid;
    this.lists = lists;
  }

  public static ZoneField of(List<? extends Shape> shapes) {
    return new FieldBuilder(shapes.toArray(Shape[]::new)).build();
  }

  public int size() {
    return shapes.length;
  }

  /** How many zones a place lies in. */
  public int containing(int latitude, int longitude) {
    int list = grid.cell(latitude, longitude);
    if (list <= 0) return 0;
    int part = grid.part(latitude, longitude);
    if (room(list, part) > 0) return 0;
    int containing = 0;
    int at = first(list);
    for (int left = count(list); left > 0; left--, at += length(at)) if (within(at, part, latitude, longitude, Judge.ON_THE_SPOT, Judge.ON_THE_SPOT) <= 0) containing++;
    return containing;
  }

  /** 0 where there is some of a zone in a part of a cell; else how many parts to every side are clear too, and one more. */
  int room(int list, int part) {
    return lists[list + (part >> 3)] >>> ((part & 7) << 2) & 15;
  }

  int count(int list) {
    return lists[list + 2];
  }

  /** Where the first zone of a list stands. */
  int first(int list) {
    return list + 3;
  }

  int zone(int at) {
    return lists[at] >>> 2;
  }

  private int kind(int at) {
    return lists[at] & 3;
  }

  /** The number of integers that a zone takes in a list. */
  int length(int at) {
    int kind = kind(at);
    if (kind != EDGES) return kind == DEEP ? 1 : 2;
    int edges = lists[at + 4];
    return FRONT + (edges >= 0 ? edges + 1 >> 1 : ring(edges) ? Integer.bitCount(lists[at + 1] >>> 16) : 0);
  }

  /** Whether the stretches that matter are listed, given how many edges there are. */
  static boolean ring(int edges) {
    return edges < 0 && edges >= -Arcs.MOST;
  }

  /** The stretches that matter in a part that the boundary is near; 0 where they are not listed. */
  private int arcs(int at, int part) {
    return ring(lists[at + 4]) ? lists[at + FRONT + Integer.bitCount(lists[at + 1] >>> 16 & (1 << part) - 1)] : 0;
  }

  /**
   * Of a good fix, where in the cell it lies often says enough.
   *
   * @param north how many units north or south, and {@code east} how many east or west, the fix's circle reaches
   * @return metres to the boundary, negative inside; only its sign is meant where it is more than the circle's radius
   */
  double within(int at, int part, int latitude, int longitude, int north, int east) {
    if (kind(at) == DEEP) return -REACH;
    int parts = lists[at + 1] >>> part;
    if ((parts & 1 << 16) != 0) {
      return kind(at) == EDGES ? polygon(at, arcs(at, part), latitude, longitude, north, east) : distance(at, latitude, longitude, north, east);
    }
    return (parts & 1) != 0 ? -REACH : Double.POSITIVE_INFINITY;
  }

  /** The same of any usable fix. */
  double distance(int at, int latitude, int longitude, int north, int east) {
    return switch (kind(at)) {
      case DEEP -> -REACH;
      case EDGES -> beyond(lists[at + 2] - HEAD, latitude, longitude, north, east) ? Double.POSITIVE_INFINITY : polygon(at, 0, latitude, longitude, north, east);
      default -> shapes[zone(at)].signedDistance(latitude, longitude);
    };
  }

  /** Whether the polygon's box, widened by so many units north and east, does not hold the place: then its distance is more than that. */
  private boolean beyond(int head, int latitude, int longitude, int north, int east) {
    long heights = corners[head];
    if (latitude < (int) (heights >> 32) - north || latitude > (int) heights + north) return true;
    long widths = corners[head + 1];
    long over = longitude - (widths >> 32) + east;
    if (over < -Metric.HALF_TURN) over += 2L * Metric.HALF_TURN;
    else if (over >= Metric.HALF_TURN) over -= 2L * Metric.HALF_TURN;
    return over < 0 || over > (int) widths + 2L * east;
  }

  /** Brings the corners into the cache that will be asked of the zones of a list, in a part of its cell. */
  long touch(int list, int part) {
    long sum = 0;
    int at = first(list);
    for (int left = count(list); left > 0; left--, at += length(at)) {
      if (kind(at) != EDGES || (lists[at + 1] >>> part & 1 << 16) == 0) continue;
      int arcs = arcs(at, part);
      int from = lists[at + 2];
      int size = -lists[at + 4];
      sum += stretch(from, size, arcs >>> 24, arcs >>> 16 & 0xFF) + stretch(from, size, arcs >>> 8 & 0xFF, arcs & 0xFF);
    }
    return sum;
  }

  private long stretch(int from, int size, int first, int length) {
    if (length == 0) return 0;
    int last = first + length;
    long sum = corners[from + (last <= size ? last : last - size)];
    for (int corner = first; corner < Math.min(last, size); corner += LINE) sum += corners[from + corner];
    return sum;
  }

  private int corner(int at, int edge) {
    return lists[at + 2] + (lists[at + 4] < 0 ? edge : lists[at + FRONT + (edge >> 1)] >>> ((edge & 1) << 4) & 0xFFFF);
  }

  private double polygon(int at, int arcs, int latitude, int longitude, int reachNorth, int reachEast) {
    int from = lists[at + 2];
    int east = Metric.turn(lists[at + 3], longitude);
    int edges = lists[at + 4];
    double metresEast = Metric.east(latitude);
    int count = arcs != 0 ? Arcs.length(arcs) : Math.abs(edges);
    int turn = arcs != 0 ? arcs >>> 16 & 0xFF : Integer.MAX_VALUE;
    int k = arcs >>> 24;
    long inside = 0;
    double best = Double.POSITIVE_INFINITY;
    double bestEast = 0;
    double bestNorth = 0;
    for (int e = 0; e < count; e++, k++) {
      if (e == turn) k = arcs >>> 8 & 0xFF;
      if (k == -edges) k = 0;
      int corner = from + (edges < 0 ? k : lists[at + FRONT + (e >> 1)] >>> ((e & 1) << 4) & 0xFFFF);
      long first = corners[corner];
      long second = corners[corner + 1];
      int y1 = (int) first - latitude;
      int y2 = (int) second - latitude;
      int x1 = (int) (first >> 32) - east;
      int x2 = (int) (second >> 32) - east;
      // Whether a ray to the east crosses the edge, in the numbers' highest bits: nothing here can be foreseen, so nothing is to branch on.
      long side = (long) x1 * y2 - (long) x2 * y1;
      inside ^= ((long) -y1 ^ -y2) & ~(side ^ (long) y2 - y1) & (side | -side);
      // All but few edges are wholly north, south, east or west of the circle.
      if (((reachNorth - y1 & reachNorth - y2) | (reachNorth + y1 & reachNorth + y2) | (reachEast - x1 & reachEast - x2) | (reachEast + x1 & reachEast + x2)) < 0) continue;
      double ax = x1 * metresEast;
      double ay = y1 * Metric.NORTH;
      double bx = ((double) x2 - x1) * metresEast;
      double by = ((double) y2 - y1) * Metric.NORTH;
      double square = bx * bx + by * by;
      double dot = -(ax * bx + ay * by);
      double along = dot <= 0 ? 0 : dot >= square ? 1 : dot / square;
      double px = ax + along * bx;
      double py = ay + along * by;
      double distance = px * px + py * py;
      if (distance < best) {
        best = distance;
        bestEast = x1 + along * ((double) x2 - x1);
        bestNorth = y1 + along * ((double) y2 - y1);
      }
    }
    double metres = best == Double.POSITIVE_INFINITY ? REACH : Metric.flat(latitude, bestNorth, bestEast);
    return inside < 0 ? -metres : best < ON_EDGE && onEdge(at, latitude, east) ? 0 : metres;
  }

  /** Square metres; nearer than this, a place may be exactly on an edge. */
  private static final double ON_EDGE = 1e-3;

  private boolean onEdge(int at, int latitude, int east) {
    for (int e = 0; e < Math.abs(lists[at + 4]); e++) {
      long first = corners[corner(at, e)];
      long second = corners[corner(at, e) + 1];
      long x1 = (first >> 32) - east, y1 = (long) (int) first - latitude, x2 = (second >> 32) - east, y2 = (long) (int) second - latitude;
      if (x1 * y2 == x2 * y1 && Math.min(x1, x2) <= 0 && Math.max(x1, x2) >= 0 && Math.min(y1, y2) <= 0 && Math.max(y1, y2) >= 0) return true;
    }
    return false;
  }

  /** What it takes up, in bytes, without the shapes that it was made from. */
  public long bytes() {
    return 8L * corners.length + 4L * lists.length + grid.bytes();
  }
}
