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
  /** Of each cell that is not empty: how many zones, then for each its number and kind, and where edges matter, which. */
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
    int at = list + 1;
    for (int left = lists[list]; left > 0; left--, at += length(at)) if (distance(at, latitude, longitude) <= 0) containing++;
    return containing;
  }

  /** Metres to the boundary, negative inside; only its sign is meant where it is more than the reach. */
  double distance(int at, int latitude, int longitude) {
    int zone = lists[at] >>> 2;
    return switch (lists[at] & 3) {
      case DEEP -> -REACH;
      case EDGES -> polygon(zone, at, latitude, longitude);
      default -> shapes[zone].signedDistance(latitude, longitude);
    };
  }

  /** The number of integers that an entry takes. */
  int length(int at) {
    return (lists[at] & 3) == EDGES ? 2 + (lists[at + 1] + 1 >> 1) : 1;
  }

  private double polygon(int zone, int at, int latitude, int longitude) {
    int east = Metric.turn(origins[zone], longitude);
    double metresEast = Metric.east(latitude);
    int first = firstCorner[zone];
    int count = lists[at + 1];
    boolean inside = false;
    double best = Double.POSITIVE_INFINITY;
    double bestEast = 0;
    double bestNorth = 0;
    for (int e = 0; e < count; e++) {
      int corner = first + (lists[at + 2 + (e >> 1)] >>> ((e & 1) << 4) & 0xFFFF);
      int x1 = x[corner] - east;
      int y1 = y[corner] - latitude;
      int x2 = x[corner + 1] - east;
      int y2 = y[corner + 1] - latitude;
      if (y1 > 0 != y2 > 0) {
        long side = (long) x1 * y2 - (long) x2 * y1;
        if (y2 > y1 ? side > 0 : side < 0) inside = !inside;
      }
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
    double metres = Metric.flat(latitude, bestNorth, bestEast);
    return inside ? -metres : best < ON_EDGE && onEdge(zone, at, latitude, east) ? 0 : metres;
  }

  /** Square metres; nearer than this, a place may be exactly on an edge. */
  private static final double ON_EDGE = 1e-3;

  private boolean onEdge(int zone, int at, int latitude, int east) {
    for (int e = 0; e < lists[at + 1]; e++) {
      int corner = firstCorner[zone] + (lists[at + 2 + (e >> 1)] >>> ((e & 1) << 4) & 0xFFFF);
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
