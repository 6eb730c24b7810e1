package org.tutela.tracking.field;

import java.util.Arrays;
import org.tutela.tracking.geometry.Box;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

/** Lays zones on a grid: first what each has to say of each cell, then all that is said of a cell together. */
final class FieldBuilder {
  /** Of a polygon with more edges, a cell lists those that matter to it. */
  private static final int FEW = 64;
  /** Of what is larger, distances are not told in one way everywhere, and may leap by some metres. */
  private static final int FLAT = 5_000_000;

  private final Shape[] shapes;
  private final LongList corners = new LongList();
  private final Grid grid;
  /** Cell by cell, where in {@code said} the entry stands: the cell, then the entry's number, so that sorting brings cells together. */
  private long[] keys = new long[1024];
  private int count;
  private final IntList said = new IntList();
  private final IntList starts = new IntList();
  /** Entry by entry, of which of its cell's 64 parts the zone takes up some, and of which all. */
  private final LongList taken = new LongList();
  private final LongList inside = new LongList();
  private final IntList near = new IntList();
  private final boolean[] marked = new boolean[Arcs.MOST];

  FieldBuilder(Shape[] shapes) {
    this.shapes = shapes;
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
      if (shapes[zone] instanceof Polygon polygon) polygon(zone, polygon);
      else other(zone, shapes[zone], shapes[zone] instanceof Circle ? ZoneField.ROUND : ZoneField.OTHER);
    }
    int[] lists = new CellLists(keys, count, said, starts, taken, inside).gather(grid);
    return new ZoneField(shapes, corners.toArray(), grid, lists);
  }

  /** What takes a row and a column of the grid. */
  private interface Cell {
    void take(int row, int column);
  }

  /** Every cell that a usable fix's circle may reach the box from. */
  private void around(Box box, int wide, Cell cell) {
    int firstRow = grid.row(box.south() - high()), lastRow = grid.row(box.north() + high());
    long columns = ((long) box.width() + 2L * wide >> grid.shift) + 1;
    int firstColumn = grid.column((long) box.west() - wide);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= firstColumn + columns + 1; column++) {
        if (grid.holds(row, grid.around(column))) cell.take(row, grid.around(column));
      }
    }
  }

  private static int wide(Box box) {
    return wide(Math.max(Math.abs(box.south()), Math.abs(box.north())));
  }

  /** Of a shape without corners, the distance from the middle of a square says how near it can be anywhere in it. */
  private void other(int zone, Shape shape, int kind) {
    double slack = Math.max(shape.box().north() - (long) shape.box().south(), shape.box().width()) > FLAT ? ZoneField.NEAR : 0;
    around(shape.box(), wide(shape.box()), (row, column) -> {
      int south = grid.south(row);
      long west = grid.west(column, 0);
      double middle = distance(shape, south, west, grid.shift);
      double half = half(south, grid.shift);
      if (middle > ZoneField.REACH + half) return;
      boolean deep = middle < -ZoneField.REACH - half;
      int near = 0;
      int within = 0;
      long some = 0;
      long all = 0;
      int quarter = grid.shift - 2, part = grid.shift - Grid.PARTS;
      for (int i = 0; i < 16 && !deep; i++) {
        int up = (i >> 2) << quarter, over = (i & 3) << quarter;
        double at = distance(shape, south + up, west + over, quarter);
        double wide = half(south, quarter);
        if (at < -ZoneField.NEAR - wide) within |= 1 << i;
        else if (at <= ZoneField.NEAR + wide) near |= 1 << i;
        if (at > wide + slack) continue;
        for (int p = 0; p < 4; p++) {
          int number = (2 * (i >> 2) + (p >> 1)) << Grid.PARTS | 2 * (i & 3) + (p & 1);
          double there = distance(shape, south + up + ((p >> 1) << part), west + over + ((p & 1) << part), part);
          if (there <= half(south, part) + slack) some |= 1L << number;
          if (there < -half(south, part) - slack) all |= 1L << number;
        }
      }
      key(row, column, deep ? -1L : some, deep ? -1L : all);
      said.add(zone << 2 | (deep ? ZoneField.DEEP : kind));
      if (deep) return;
      parts(some);
      parts(all);
      said.add(near << 16 | within);
    });
  }

  private static double distance(Shape shape, int south, long west, int bits) {
    return shape.signedDistance(Math.clamp((long) south + (1 << bits - 1), -Metric.QUARTER_TURN, Metric.QUARTER_TURN), wrap(west + (1 << bits - 1)));
  }

  /** Metres from the middle of a square to its corners, and a little more. */
  private static double half(int south, int bits) {
    int side = 1 << bits;
    long equatorward = south > 0 ? south : Math.min(0L, (long) south + side);
    double east = Metric.east((int) Math.max(equatorward, -Metric.QUARTER_TURN)) * side;
    double north = Metric.NORTH * side;
    return Math.sqrt(east * east + north * north) / 2 * 1.01 + 1;
  }

  private void polygon(int zone, Polygon polygon) {
    var box = polygon.box();
    corners.add(pair(box.south(), box.north()));
    corners.add(pair(box.west(), box.width()));
    int first = corners.size();
    for (var ring : polygon.rings()) {
      for (int i = 0; i <= ring[0].length; i++) corners.add(pair(ring[0][i % ring[0].length], ring[1][i % ring[0].length]));
    }
    int wide = wide(box);
    around(box, wide, (row, column) -> cell(zone, polygon, first, row, column, wide));
  }

  private static long pair(int above, int below) {
    return (long) above << 32 | below & 0xFFFFFFFFL;
  }

  /** Near are the edges within reach of the cell; needed for the side are, besides, those east of it at its height. */
  private void cell(int zone, Polygon polygon, int base, int row, int column, int wide) {
    int south = grid.south(row);
    long west = grid.west(column, polygon.origin());
    int side = 1 << grid.shift;
    near.clear();
    boolean reached = false;
    int within = 0;
    long crossed = 0;
    int corner = 0;
    for (var ring : polygon.rings()) {
      for (int i = 0; i < ring[0].length; i++, corner++) {
        long first = corners.get(base + corner), second = corners.get(base + corner + 1);
        long x1 = first >> 32, y1 = (int) first, x2 = second >> 32, y2 = (int) second;
        boolean touches = touches(x1, y1, x2, y2, west - wide, (long) south - high(), west + side + wide, (long) south + side + high());
        reached |= touches;
        if (touches && within != 0xFFFF) within |= parts(x1 - west, y1 - south, x2 - west, y2 - south, up(), over(wide));
        if (touches) crossed |= crossed(x1 - west, y1 - south, x2 - west, y2 - south);
        boolean level = Math.min(y1, y2) <= (long) south + side && Math.max(y1, y2) >= south && Math.max(x1, x2) >= west;
        if (touches || level) near.add(corner);
      }
      corner++;
    }
    if (reached) {
      long inside = inside(polygon, crossed, south, west);
      key(row, column, crossed | inside, inside);
      said.add(zone << 2 | ZoneField.EDGES);
      parts(crossed | inside);
      parts(inside);
      said.add(within << 16 | whole(inside) & ~within);
      said.add(base);
      said.add(polygon.origin());
      boolean all = polygon.rings().size() == 1 && (corner <= FEW || near.size() * 2 > corner - 1);
      said.add(all ? 1 - corner : near.size());
      if (all && ZoneField.ring(1 - corner)) arcs(base, corner - 1, within, west, south, wide);
      for (int i = 0; !all && i < near.size(); i += 2) said.add(near.get(i) | (i + 1 < near.size() ? near.get(i + 1) << 16 : 0));
    } else if (polygon.contains(south + side / 2, wrap(polygon.origin() + west + side / 2))) {
      key(row, column, -1L, -1L);
      said.add(zone << 2 | ZoneField.DEEP);
    }
  }

  /** How far north and south of a part an edge still counts as near, and how far east and west. */
  private static int up() {
    return (int) Math.ceil(ZoneField.NEAR / Metric.NORTH) + 2;
  }

  private static int over(int reachedEast) {
    return (int) Math.ceil(reachedEast * (ZoneField.NEAR / ZoneField.REACH)) + 2;
  }

  /** The sixteen parts of a cell, widened by so much, that an edge, given from the cell's corner, comes into. */
  private int parts(long x1, long y1, long x2, long y2, int up, int over) {
    int parts = 0;
    for (int i = 0; i < 16; i++) if (touches(x1, y1, x2, y2, i, up, over)) parts |= 1 << i;
    return parts;
  }

  private boolean touches(long x1, long y1, long x2, long y2, int part, int up, int over) {
    int side = 1 << grid.shift - 2;
    long west = (part & 3) * (long) side, south = (part >> 2) * (long) side;
    return touches(x1, y1, x2, y2, west - over, south - up, west + side + over, south + side + up);
  }

  /** Of each part that the boundary is near, the stretches that matter: what is near, and what lies east of it at its height. */
  private void arcs(int base, int size, int within, long west, int south, int reachedEast) {
    int side = 1 << grid.shift - 2;
    for (int part = 0; part < 16; part++) {
      if ((within >> part & 1) == 0) continue;
      long from = (part & 3) * (long) side, low = (part >> 2) * (long) side;
      for (int edge = 0; edge < size; edge++) {
        long first = corners.get(base + edge), second = corners.get(base + edge + 1);
        long x1 = (first >> 32) - west, y1 = (int) first - (long) south, x2 = (second >> 32) - west, y2 = (int) second - (long) south;
        boolean level = Math.min(y1, y2) <= low + side && Math.max(y1, y2) >= low && Math.max(x1, x2) >= from;
        marked[edge] = level || touches(x1, y1, x2, y2, part, up(), over(reachedEast));
      }
      said.add(Arcs.of(marked, size));
    }
  }

  /** Which of the 64 parts of a cell an edge, given from the cell's corner, comes into, or touches. */
  private long crossed(long x1, long y1, long x2, long y2) {
    int bits = grid.shift - Grid.PARTS;
    int last = (1 << Grid.PARTS) - 1;
    int top = (int) Math.min(Math.max(y1, y2) >> bits, last), right = (int) Math.min(Math.max(x1, x2) >> bits, last);
    long crossed = 0;
    for (int up = (int) Math.max(Math.min(y1, y2) - 1 >> bits, 0); up <= top; up++) {
      for (int over = (int) Math.max(Math.min(x1, x2) - 1 >> bits, 0); over <= right; over++) {
        long west = (long) over << bits, south = (long) up << bits;
        if (touches(x1, y1, x2, y2, west, south, west + (1 << bits), south + (1 << bits))) crossed |= 1L << (up << Grid.PARTS | over);
      }
    }
    return crossed;
  }

  /** The parts that no edge comes into, and that lie within: beside each other they are on the same side. */
  private long inside(Polygon polygon, long crossed, int south, long west) {
    int side = 1 << grid.shift - Grid.PARTS;
    long inside = 0;
    for (int i = 0; i < 64; i++) {
      if ((crossed >> i & 1) != 0) continue;
      int beside = (i & 7) > 0 && (crossed >> i - 1 & 1) == 0 ? i - 1 : i >= 8 && (crossed >> i - 8 & 1) == 0 ? i - 8 : i;
      boolean within = beside != i ? (inside >> beside & 1) != 0
          : polygon.contains(south + (i >> 3) * side + side / 2, wrap(polygon.origin() + west + (i & 7) * (long) side + side / 2));
      if (within) inside |= 1L << i;
    }
    return inside;
  }

  /** The larger parts, of which there are sixteen, of which all four are. */
  private static int whole(long parts) {
    int whole = 0;
    for (int i = 0; i < 16; i++) if ((~parts >>> (2 * (i >> 2) << Grid.PARTS | 2 * (i & 3)) & 0x303) == 0) whole |= 1 << i;
    return whole;
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

  private void parts(long parts) {
    said.add((int) parts);
    said.add((int) (parts >>> 32));
  }

  private void key(int row, int column, long some, long all) {
    if (count == keys.length) keys = Arrays.copyOf(keys, count * 2);
    keys[count] = ((long) row << 18 | column) << 28 | count;
    count++;
    taken.add(some);
    inside.add(all);
    starts.add(said.size());
  }
}
