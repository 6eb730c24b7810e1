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

  /** Beside the rectangle around a part: it, and all of that, lies in one zone, the same, and in no other. */
  static final int ALONE = 1 << 12;
  /** In place of a rectangle: there is some of a zone, and more is not known of the part as a whole. */
  static final int SOME = 1 << 13;
  /** Where in a list of a cell the number of its zones stands, behind what is known of its parts, and how many numbers stand before the first. */
  static final int COUNT = 32;
  static final int FRONT = COUNT + 1;
  /** Units to every side of a place, where only whether it is inside is asked. */
  private static final int ON_THE_SPOT = 2;

  /** How many numbers stand before a polygon's corners: its box. */
  static final int HEAD = 2;
  /** Where in what a list says of a zone stand the parts that it takes some of, those that it takes up, and those that its boundary is near; how many numbers that are. */
  private static final int TAKEN = 1;
  private static final int INSIDE = 3;
  private static final int NEAR_TO = 5;
  private static final int SHAPE = 6;
  /** Of a polygon, where its corners stand, from where they lie east, how many edges matter and how many numbers stand before what is said of edges. */
  private static final int BASE = 6;
  private static final int ORIGIN = 7;
  private static final int EDGES_OF = 8;
  private static final int EDGE = 9;
  /** Corners that one line of the cache holds. */
  private static final int LINE = 8;

  final Shape[] shapes;
  /** Polygon by polygon its box, then its corners, each ring closed: x, east of its origin, above y. */
  final long[] corners;
  final Grid grid;
  /**
   * Of each cell that is not empty: what is known of each of its 64 parts, sixteen bits each; how many zones; then for each its
   * number and kind. A zone that is not everywhere in the cell says of which parts it takes some, and of which all; and of sixteen
   * larger parts, which its boundary is near and which lie inside. Of a polygon follow where its corners stand, from where they lie
   * east, how many edges matter and which; or, negative, how many where all are meant. Of a ring then follow, for each larger part
   * that its boundary is near, the stretches of it that matter there.
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
    int known = known(list, part);
    if (known < SOME) return known < ALONE ? 0 : 1;
    int containing = 0;
    int at = first(list);
    for (int left = count(list); left > 0; left--, at += length(at)) if (contains(at, part, latitude, longitude)) containing++;
    return containing;
  }

  /** Below {@link #ALONE} where there is no zone in a part of a cell, below {@link #SOME} where all of it is in one; both with the rectangle around of which that is true too. */
  int known(int list, int part) {
    return lists[list + (part >> 1)] >>> ((part & 1) << 4) & 0xFFFF;
  }

  /** Of a part of a cell, which of its sixteen larger ones it is of. */
  private static int larger(int part) {
    return part >> 2 & 0b1100 | part >> 1 & 0b11;
  }

  int count(int list) {
    return lists[list + COUNT];
  }

  /** Where the first zone of a list stands. */
  int first(int list) {
    return list + FRONT;
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
    if (kind != EDGES) return kind == DEEP ? 1 : SHAPE;
    int edges = lists[at + EDGES_OF];
    return EDGE + (edges >= 0 ? edges + 1 >> 1 : ring(edges) ? Integer.bitCount(lists[at + NEAR_TO] >>> 16) : 0);
  }

  /** Whether the stretches that matter are listed, given how many edges there are. */
  static boolean ring(int edges) {
    return edges < 0 && edges >= -Arcs.MOST;
  }

  /** The stretches that matter in a larger part that the boundary is near; 0 where they are not listed. */
  private int arcs(int at, int part) {
    return ring(lists[at + EDGES_OF]) ? lists[at + EDGE + Integer.bitCount(lists[at + NEAR_TO] >>> 16 & (1 << part) - 1)] : 0;
  }

  /** Whether a zone contains a place, given the place's part of the cell. */
  boolean contains(int at, int part, int latitude, int longitude) {
    if (kind(at) == DEEP) return true;
    if (!of(at + TAKEN, part)) return false;
    if (of(at + INSIDE, part)) return true;
    int arcs = kind(at) == EDGES ? arcs(at, larger(part)) : 0;
    if (arcs == 0) return within(at, part, latitude, longitude, ON_THE_SPOT, ON_THE_SPOT) <= 0;
    return holds(lists[at + BASE], -lists[at + EDGES_OF], arcs, latitude, Metric.turn(lists[at + ORIGIN], longitude));
  }

  /** Whether a ray to the east crosses an odd number of a ring's edges, of which two stretches are asked, or the place is on one of them. */
  private boolean holds(int from, int size, int arcs, int latitude, int east) {
    long inside = 0;
    for (int half = 16; half >= 0; half -= 16) {
      int first = arcs >>> half + 8 & 0xFF, last = first + (arcs >>> half & 0xFF);
      long corner = corners[from + first];
      int x1 = (int) (corner >> 32) - east, y1 = (int) corner - latitude;
      for (int k = first + 1; k <= last; k++) {
        corner = corners[from + (k <= size ? k : k - size)];
        int x2 = (int) (corner >> 32) - east, y2 = (int) corner - latitude;
        long side = (long) x1 * y2 - (long) x2 * y1;
        if (side == 0 && on(x1, y1, x2, y2)) return true;
        // In the numbers' highest bits: nothing here can be foreseen, so nothing is to branch on.
        inside ^= ((long) -y1 ^ -y2) & ~(side ^ (long) y2 - y1) & (side | -side);
        x1 = x2;
        y1 = y2;
      }
    }
    return inside < 0;
  }

  /** Whether the place that an edge's ends, in line with it, are counted from lies between them. */
  private static boolean on(int x1, int y1, int x2, int y2) {
    return Math.min(x1, x2) <= 0 && Math.max(x1, x2) >= 0 && Math.min(y1, y2) <= 0 && Math.max(y1, y2) >= 0;
  }

  /** Whether a part is one of the 64 that two numbers name. */
  private boolean of(int at, int part) {
    return (lists[at + (part >> 5)] >>> part & 1) != 0;
  }

  /**
   * Of a good fix, where in the cell it lies often says enough.
   *
   * @param north how many units north or south, and {@code east} how many east or west, the fix's circle reaches
   * @return metres to the boundary, negative inside; only its sign is meant where it is more than the circle's radius
   */
  double within(int at, int part, int latitude, int longitude, int north, int east) {
    if (kind(at) == DEEP) return -REACH;
    int large = larger(part);
    int parts = lists[at + NEAR_TO] >>> large;
    if ((parts & 1 << 16) != 0) {
      return kind(at) == EDGES ? polygon(at, arcs(at, large), latitude, longitude, north, east) : distance(at, latitude, longitude, north, east);
    }
    return (parts & 1) != 0 ? -REACH : Double.POSITIVE_INFINITY;
  }

  /** The same of any usable fix. */
  double distance(int at, int latitude, int longitude, int north, int east) {
    return switch (kind(at)) {
      case DEEP -> -REACH;
      case EDGES -> beyond(lists[at + BASE] - HEAD, latitude, longitude, north, east) ? Double.POSITIVE_INFINITY : polygon(at, 0, latitude, longitude, north, east);
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

  /**
   * Which corners will be asked of the zones of a list, in a part of its cell: one of each line of the cache. It only guesses what {@link Judge} will ask.
   *
   * @param mine and {@code other}, the zones that the wearer is in, or about to enter or leave: they are asked wherever they do not take up all of the part, others where they take some of it
   * @return up to where in {@code wanted} they stand
   */
  int corners(int list, int part, int mine, int other, int[] wanted, int count) {
    int at = first(list);
    int large = larger(part);
    for (int left = count(list); left > 0; left--, at += length(at)) {
      if (kind(at) != EDGES || (lists[at + NEAR_TO] >>> large & 1 << 16) == 0) continue;
      int zone = zone(at);
      if (zone == mine || zone == other ? of(at + INSIDE, part) : !of(at + TAKEN, part)) continue;
      int arcs = arcs(at, large);
      int from = lists[at + BASE];
      int size = -lists[at + EDGES_OF];
      count = stretch(from, size, arcs >>> 24, arcs >>> 16 & 0xFF, wanted, count);
      count = stretch(from, size, arcs >>> 8 & 0xFF, arcs & 0xFF, wanted, count);
    }
    return count;
  }

  private static int stretch(int from, int size, int first, int length, int[] wanted, int count) {
    if (length == 0) return count;
    int last = first + length;
    for (int corner = first; corner < Math.min(last, size) && count < wanted.length; corner += LINE) wanted[count++] = from + corner;
    if (count < wanted.length) wanted[count++] = from + (last <= size ? last : last - size);
    return count;
  }

  private int corner(int at, int edge) {
    return lists[at + BASE] + (lists[at + EDGES_OF] < 0 ? edge : lists[at + EDGE + (edge >> 1)] >>> ((edge & 1) << 4) & 0xFFFF);
  }

  private double polygon(int at, int arcs, int latitude, int longitude, int reachNorth, int reachEast) {
    int from = lists[at + BASE];
    int east = Metric.turn(lists[at + ORIGIN], longitude);
    int edges = lists[at + EDGES_OF];
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
      int corner = from + (edges < 0 ? k : lists[at + EDGE + (e >> 1)] >>> ((e & 1) << 4) & 0xFFFF);
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
    for (int e = 0; e < Math.abs(lists[at + EDGES_OF]); e++) {
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
