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

  final Shape[] shapes;
  /** Corners of all polygons, each ring closed; x is east of the zone's origin. */
  final int[] x;
  final int[] y;
  final int[] origins;
  final int[] firstCorner;
  /** South, north, west and width of each zone. */
  private final int[] boxes;
  final Grid grid;
  /**
   * Of each cell that is not empty: how many zones, then for each its number and kind; and where edges matter, in which parts
   * of the cell they are near and which lie inside, how many edges and which; or, negative, how many where all are meant.
   */
  final int[] lists;

  ZoneField(Shape[] shapes, int[] x, int[] y, int[] origins, int[] firstCorner, Grid grid, int[] lists) {
    this.shapes = shapes;
    this.x = x;
    this.y = y;
    this.origins = origins;
    this.firstCorner = firstCorner;
    this.grid = grid;
    this.lists = lists;
    this.boxes = new int[shapes.length * 4];
    for (int zone = 0; zone < shapes.length; zone++) {
      var box = shapes[zone].box();
      boxes[zone * 4] = box.south();
      boxes[zone * 4 + 1] = box.north();
      boxes[zone * 4 + 2] = box.west();
      boxes[zone * 4 + 3] = box.width();
    }
  }

  /** Whether the zone's box, widened by so many units north and east, does not hold the place: then its distance is more than that. */
  boolean beyond(int zone, int latitude, int longitude, int north, int east) {
    int box = zone * 4;
    if (latitude < boxes[box] - north || latitude > boxes[box + 1] + north) return true;
    long over = (long) longitude - boxes[box + 2] + east;
    if (over < -Metric.HALF_TURN) over += 2L * Metric.HALF_TURN;
    else if (over >= Metric.HALF_TURN) over -= 2L * Metric.HALF_TURN;
    return over < 0 || over > boxes[box + 3] + 2L * east;
  }

  public static ZoneField of(List<? extends Shape> shapes) {
    return new FieldBuilder(shapes.toArray(Shape[]::new)).build();
  }

  public int size() {
    return shapes.length;
  }

  /** How many zones a place lies in. */
  public int containing(int latitude, int longitude) {
    long cell = grid.cell(latitude, longitude);
    int list = Grid.list(cell);
    if (list == 0 || grid.clear(cell, latitude, longitude)) return 0;
    int containing = 0;
    int part = grid.part(latitude, longitude);
    int at = list + 1;
    for (int left = lists[list]; left > 0; left--, at += length(at)) if (within(at, part, latitude, longitude, 2, 2) <= 0) containing++;
    return containing;
  }

  /**
   * Of a good fix, where in the cell it lies often says enough.
   *
   * @param north how many units north or south, and {@code east} how many east or west, the fix's circle reaches
   * @return metres to the boundary, negative inside; only its sign is meant where it is more than the circle's radius
   */
  double within(int at, int part, int latitude, int longitude, int north, int east) {
    if ((lists[at] & 3) != EDGES) return distance(at, latitude, longitude, north, east);
    int parts = lists[at + 1] >>> part;
    if ((parts & 1 << 16) != 0) return polygon(at, latitude, longitude, north, east);
    return (parts & 1) != 0 ? -REACH : Double.POSITIVE_INFINITY;
  }

  /** The same of any usable fix. */
  double distance(int at, int latitude, int longitude, int north, int east) {
    int zone = lists[at] >>> 2;
    if ((lists[at] & 3) == DEEP) return -REACH;
    if (beyond(zone, latitude, longitude, north, east)) return Double.POSITIVE_INFINITY;
    return (lists[at] & 3) == EDGES ? polygon(at, latitude, longitude, north, east) : shapes[zone].signedDistance(latitude, longitude);
  }

  /** The number of integers that an entry takes. */
  int length(int at) {
    return (lists[at] & 3) != EDGES ? 1 : 3 + (Math.max(0, lists[at + 2]) + 1 >> 1);
  }

  /** Brings the first zone of a list into the cache. */
  int touch(int list) {
    int first = lists[list + 1];
    return (first & 3) == EDGES ? y[firstCorner[first >>> 2]] : 0;
  }

  /** The number of the corner at which an edge begins; where nearly all edges matter, they are not listed. */
  private int corner(int at, int first, int edge) {
    return first + (lists[at + 2] < 0 ? edge : lists[at + 3 + (edge >> 1)] >>> ((edge & 1) << 4) & 0xFFFF);
  }

  private double polygon(int at, int latitude, int longitude, int reachNorth, int reachEast) {
    int zone = lists[at] >>> 2;
    int east = Metric.turn(origins[zone], longitude);
    double metresEast = Metric.east(latitude);
    int first = firstCorner[zone];
    int count = Math.abs(lists[at + 2]);
    boolean inside = false;
    double best = Double.POSITIVE_INFINITY;
    double bestEast = 0;
    double bestNorth = 0;
    for (int e = 0; e < count; e++) {
      int corner = corner(at, first, e);
      int y1 = y[corner] - latitude;
      int y2 = y[corner + 1] - latitude;
      if (y1 > reachNorth && y2 > reachNorth || y1 < -reachNorth && y2 < -reachNorth) continue;
      int x1 = x[corner] - east;
      int x2 = x[corner + 1] - east;
      if (y1 > 0 != y2 > 0) {
        long side = (long) x1 * y2 - (long) x2 * y1;
        if (y2 > y1 ? side > 0 : side < 0) inside = !inside;
      }
      if (x1 > reachEast && x2 > reachEast || x1 < -reachEast && x2 < -reachEast) continue;
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
    return inside ? -metres : best < ON_EDGE && onEdge(at, latitude, east) ? 0 : metres;
  }

  /** Square metres; nearer than this, a place may be exactly on an edge. */
  private static final double ON_EDGE = 1e-3;

  private boolean onEdge(int at, int latitude, int east) {
    int first = firstCorner[lists[at] >>> 2];
    for (int e = 0; e < Math.abs(lists[at + 2]); e++) {
      int corner = corner(at, first, e);
      long x1 = (long) x[corner] - east, y1 = (long) y[corner] - latitude, x2 = (long) x[corner + 1] - east, y2 = (long) y[corner + 1] - latitude;
      if (x1 * y2 == x2 * y1 && Math.min(x1, x2) <= 0 && Math.max(x1, x2) >= 0 && Math.min(y1, y2) <= 0 && Math.max(y1, y2) >= 0) return true;
    }
    return false;
  }

  /** What it takes up, in bytes, without the shapes that it was made from. */
  public long bytes() {
    return 4L * (boxes.length + x.length + y.length + origins.length + firstCorner.length + lists.length) + grid.bytes();
  }
}
