package org.tutela.tracking.field;

import java.util.Arrays;
import org.tutela.tracking.geometry.Box;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

/** Lays zones on a grid: first what each has to say of each cell, then all that is said of a cell together. */
final class FieldBuilder {
  private final Shape[] shapes;
  private final int[] origins;
  private final int[] firstCorner;
  private final IntList x = new IntList();
  private final IntList y = new IntList();
  private final Grid grid;
  /** Cell by cell, where in {@code said} the entry stands: the cell, then the entry's number, so that sorting brings cells together. */
  private long[] keys = new long[1024];
  private int count;
  private final IntList said = new IntList();
  private final IntList starts = new IntList();
  /** Entry by entry, in which parts of its cell the zone is near. */
  private final IntList parts = new IntList();
  private final IntList near = new IntList();

  FieldBuilder(Shape[] shapes) {
    this.shapes = shapes;
    this.origins = new int[shapes.length];
    this.firstCorner = new int[shapes.length];
    this.grid = ground(shapes);
  }

  private static Grid ground(Shape[] shapes) {
    if (shapes.length == 0) return new Grid(0, 0, 1, 1);
    int south = Integer.MAX_VALUE, north = Integer.MIN_VALUE;
    var first = shapes[0].box();
    long west = 0, east = first.width();
    for (var shape : shapes) {
      var box = shape.box();
      long from = Metric.turn(first.west(), box.west());
      south = Math.min(south, box.south());
      north = Math.max(north, box.north());
      west = Math.min(west, from);
      east = Math.max(east, from + box.width());
    }
    int high = high();
    int wide = wide(Math.max(Math.abs(south), Math.abs(north)));
    long width = Math.min(east - west + 2L * wide + (1 << 20), 2L * Metric.HALF_TURN);
    long origin = first.west() + west - wide;
    while (origin < -Metric.HALF_TURN) origin += 2L * Metric.HALF_TURN;
    return new Grid(south - high, (int) origin, (long) north - south + 2L * high, width);
  }

  private static int high() {
    return (int) Math.ceil(ZoneField.REACH / Metric.NORTH) + 2;
  }

  private static int wide(int poleward) {
    return (int) Math.ceil(ZoneField.REACH * 1.01 / Metric.east(Math.min(poleward + 20_000, Metric.QUARTER_TURN - 1_000_000))) + 2;
  }

  ZoneField build() {
    for (int zone = 0; zone < shapes.length; zone++) {
      firstCorner[zone] = x.size();
      switch (shapes[zone]) {
        case Polygon polygon -> polygon(zone, polygon);
        case Circle circle -> everywhere(zone, circle.box(), ZoneField.ROUND);
        default -> everywhere(zone, shapes[zone].box(), ZoneField.OTHER);
      }
    }
    int[] lists = gather();
    grid.settle();
    return new ZoneField(shapes, x.toArray(), y.toArray(), origins, firstCorner, grid, lists);
  }

  private void everywhere(int zone, Box box, int kind) {
    int wide = wide(Math.max(Math.abs(box.south()), Math.abs(box.north())));
    int firstRow = grid.row(box.south() - high()), lastRow = grid.row(box.north() + high());
    long columns = ((long) box.width() + 2L * wide >> grid.shift) + 1;
    int firstColumn = grid.column((long) box.west() - wide);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= firstColumn + columns + 1; column++) {
        key(row, grid.around(column), 0xFFFF);
        said.add(zone << 2 | kind);
      }
    }
  }

  private void polygon(int zone, Polygon polygon) {
    origins[zone] = polygon.origin();
    for (var ring : polygon.rings()) {
      for (int i = 0; i <= ring[0].length; i++) {
        x.add(ring[0][i % ring[0].length]);
        y.add(ring[1][i % ring[0].length]);
      }
    }
    var box = polygon.box();
    int wide = wide(Math.max(Math.abs(box.south()), Math.abs(box.north())));
    int firstRow = grid.row(box.south() - high()), lastRow = grid.row(box.north() + high());
    long columns = ((long) box.width() + 2L * wide >> grid.shift) + 1;
    int firstColumn = grid.column((long) box.west() - wide);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= firstColumn + columns + 1; column++) cell(zone, polygon, row, grid.around(column), wide);
    }
  }

  /** Near are the edges within reach of the cell; needed for the side are, besides, those east of it at its height. */
  private void cell(int zone, Polygon polygon, int row, int column, int wide) {
    int south = grid.south(row);
    long west = grid.west(column, origins[zone]);
    int side = 1 << grid.shift;
    near.clear();
    boolean reached = false;
    int within = 0;
    int base = firstCorner[zone];
    int corner = 0;
    for (var ring : polygon.rings()) {
      for (int i = 0; i < ring[0].length; i++, corner++) {
        long x1 = x.get(base + corner), y1 = y.get(base + corner), x2 = x.get(base + corner + 1), y2 = y.get(base + corner + 1);
        boolean touches = touches(x1, y1, x2, y2, west - wide, (long) south - high(), west + side + wide, (long) south + side + high());
        reached |= touches;
        if (touches && within != 0xFFFF) within |= near(x1 - west, y1 - south, x2 - west, y2 - south, wide);
        boolean level = Math.min(y1, y2) <= (long) south + side && Math.max(y1, y2) >= south && Math.max(x1, x2) >= west;
        if (touches || level) near.add(corner);
      }
      corner++;
    }
    if (reached) {
      int inside = within == 0xFFFF ? 0 : inside(polygon, within, south, west);
      key(row, column, within | inside);
      said.add(zone << 2 | ZoneField.EDGES);
      said.add(within << 16 | inside);
      boolean all = polygon.rings().size() == 1 && near.size() * 2 > corner - 1;
      said.add(all ? 1 - corner : near.size());
      for (int i = 0; !all && i < near.size(); i += 2) said.add(near.get(i) | (i + 1 < near.size() ? near.get(i + 1) << 16 : 0));
    } else if (polygon.contains(south + side / 2, wrap(origins[zone] + west + side / 2))) {
      key(row, column, 0xFFFF);
      said.add(zone << 2 | ZoneField.DEEP);
    }
  }

  /** The parts of a cell that an edge, given from the cell's corner, comes near. */
  private int near(long x1, long y1, long x2, long y2, int reachedEast) {
    int part = 1 << grid.shift - 2;
    int up = (int) Math.ceil(ZoneField.NEAR / Metric.NORTH) + 2;
    int over = (int) Math.ceil(reachedEast * (ZoneField.NEAR / ZoneField.REACH)) + 2;
    int parts = 0;
    for (int i = 0; i < 16; i++) {
      long west = (i & 3) * (long) part, south = (i >> 2) * (long) part;
      if (touches(x1, y1, x2, y2, west - over, south - up, west + part + over, south + part + up)) parts |= 1 << i;
    }
    return parts;
  }

  /** The parts that no edge comes near, and that lie within. */
  private int inside(Polygon polygon, int near, int south, long west) {
    int part = 1 << grid.shift - 2;
    int inside = 0;
    for (int i = 0; i < 16; i++) {
      int latitude = south + (i >> 2) * part + part / 2;
      if ((near >> i & 1) == 0 && polygon.contains(latitude, wrap(polygon.origin() + west + (i & 3) * (long) part + part / 2))) inside |= 1 << i;
    }
    return inside;
  }

  private static int wrap(long longitude) {
    long turn = 2L * Metric.HALF_TURN;
    return (int) (longitude >= Metric.HALF_TURN ? longitude - turn : longitude < -Metric.HALF_TURN ? longitude + turn : longitude);
  }

  /** Whether an edge comes into a rectangle. */
  private static boolean touches(long x1, long y1, long x2, long y2, long west, long south, long east, long north) {
    if (Math.max(x1, x2) < west || Math.min(x1, x2) > east || Math.max(y1, y2) < south || Math.min(y1, y2) > north) return false;
    long dx = x2 - x1, dy = y2 - y1;
    double a = (double) dx * (south - y1) - (double) dy * (west - x1);
    double b = (double) dx * (south - y1) - (double) dy * (east - x1);
    double c = (double) dx * (north - y1) - (double) dy * (west - x1);
    double d = (double) dx * (north - y1) - (double) dy * (east - x1);
    return !(a > 0 && b > 0 && c > 0 && d > 0 || a < 0 && b < 0 && c < 0 && d < 0);
  }

  private void key(int row, int column, int near) {
    if (count == keys.length) keys = Arrays.copyOf(keys, count * 2);
    keys[count] = ((long) row << 18 | column) << 28 | count;
    count++;
    parts.add(near);
    starts.add(said.size());
  }

  private int[] gather() {
    starts.add(said.size());
    Arrays.sort(keys, 0, count);
    var lists = new IntList();
    lists.add(0);
    for (int i = 0; i < count; ) {
      long cell = keys[i] >>> 28;
      int head = lists.size();
      lists.add(0);
      int zones = 0;
      int near = 0;
      for (; i < count && keys[i] >>> 28 == cell; i++, zones++) {
        int entry = (int) keys[i] & 0xFFFFFFF;
        near |= parts.get(entry);
        for (int at = starts.get(entry); at < starts.get(entry + 1); at++) lists.add(said.get(at));
      }
      lists.set(head, zones);
      grid.put((int) (cell >>> 18), (int) cell & 0x3FFFF, head, near);
    }
    return lists.toArray();
  }
}
