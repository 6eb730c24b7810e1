package org.tutela.tracking.field;

import java.util.Arrays;
import org.tutela.tracking.geometry.Metric;

/**
 * Blocks of 32 by 32 cells over the ground that zones take up; a block without zones costs one number. Blocks begin at whole
 * multiples of their side, so that places whose latitudes and longitudes differ in low bits alone lie in one square.
 *
 * <p>A cell is one number, so that a look at it is one line of the cache: which list it has, in which of its sixteen parts
 * something is near, and, where nothing is, how large a square around it is as empty.
 */
final class Grid {
  private static final int CELL = 14;
  private static final int MOST_BLOCKS = 1 << 22;
  private static final long PARTS = 0xFFFF00L;
  /** Of a place whose square would be another by the grid than by its own numbers, for it lies beyond the antimeridian. */
  private static final long UNSQUARE = 1 << 5;
  /** No square: no two places are near enough for it. */
  static final int NOWHERE = Integer.MIN_VALUE;
  private static final long TURN = 2L * Metric.HALF_TURN;

  final int shift;
  private final int south;
  private final int west;
  private final int columns;
  private final int rows;
  private final int[] blocks;
  private final boolean round;
  private long[] cells = new long[1024];
  private int used = 1;

  /** @param height and {@code width} of the ground, in units of 1e-7 degree */
  Grid(int south, int west, long height, long width) {
    int shift = CELL;
    while ((height >>> shift + 5) * (width >>> shift + 5) > MOST_BLOCKS) shift++;
    long side = 1L << shift + 5;
    this.shift = shift;
    this.south = (int) Math.max(Math.floorDiv(south, side) * side, Integer.MIN_VALUE);
    this.west = (int) (Math.floorDiv(west, side) * side);
    this.rows = (int) (height + south - this.south >>> shift + 5) + 1;
    this.columns = (int) (Math.min(width + west - this.west, TURN) >>> shift + 5) + 1;
    this.round = this.west + columns * side > Metric.HALF_TURN;
    this.blocks = new int[rows * columns];
  }

  /** What is known of the cell that a place lies in. */
  long cell(int latitude, int longitude) {
    long up = (long) latitude - south;
    long over = over(longitude);
    int row = (int) (up >>> shift + 5);
    int column = (int) (over >>> shift + 5);
    long beyond = round && longitude < west ? UNSQUARE : 0;
    if (up < 0 || row >= rows || column >= columns) return shift + 5 | beyond;
    int block = blocks[row * columns + column];
    if (block == 0) return shift + 5 | beyond;
    return cells[(block << 10) + (((int) (up >>> shift) & 31) << 5 | (int) (over >>> shift) & 31)] | beyond;
  }

  static int list(long cell) {
    return (int) (cell >>> 32);
  }

  /** Whether nothing is near the part of the cell that a place lies in. */
  boolean clear(long cell, int latitude, int longitude) {
    return (cell >>> 8 + part(latitude, longitude) & 1) == 0;
  }

  /** Which of the sixteen parts of its cell a place lies in. */
  int part(int latitude, int longitude) {
    int up = (int) ((long) latitude - south >>> shift - 2) & 3;
    int over = (int) (over(longitude) >>> shift - 2) & 3;
    return up << 2 | over;
  }

  /** How many low bits a latitude and a longitude may change, and nothing is near still; {@link #NOWHERE} where that is not known. */
  int calm(long cell, int latitude, int longitude) {
    if ((cell & UNSQUARE) != 0) return NOWHERE;
    if ((cell & PARTS) == 0) return (int) cell & 31;
    return clear(cell, latitude, longitude) ? shift - 2 : NOWHERE;
  }

  private long over(long longitude) {
    long over = longitude - west;
    return over < 0 ? over + TURN : over >= TURN ? over - TURN : over;
  }

  /** The number of the row of cells that a latitude lies in, and of the column for a longitude. */
  int row(int latitude) {
    return (int) ((long) latitude - south >> shift);
  }

  int column(long longitude) {
    return (int) (over(longitude) >>> shift);
  }

  /** A column that is past the last one round the earth is one of the first. */
  int around(int column) {
    int all = (int) ((TURN >> shift) + 1);
    return column >= all ? column - all : column;
  }

  int south(int row) {
    return (int) (south + ((long) row << shift));
  }

  /** The western edge of a column, east of an origin. */
  long west(int column, int origin) {
    long west = this.west + ((long) column << shift) - origin;
    return west < -TURN / 2 ? west + TURN : west >= TURN / 2 ? west - TURN : west;
  }

  void put(int row, int column, int list, int parts) {
    if (column >> 5 >= columns || row < 0 || row >> 5 >= rows) return;
    int block = (row >> 5) * columns + (column >> 5);
    if (blocks[block] == 0) {
      if (used + 1 << 10 > cells.length) cells = Arrays.copyOf(cells, Math.max(used * 3 / 2, used + 1) << 10);
      blocks[block] = used++;
    }
    cells[(blocks[block] << 10) + ((row & 31) << 5 | column & 31)] = (long) list << 32 | (long) parts << 8;
  }

  /** When all is put: finds for each empty cell the largest square of cells around it that is empty too. */
  void settle() {
    cells = Arrays.copyOf(cells, used << 10);
    for (int block = 1; block < used; block++) for (int size = 1; size <= 32; size *= 2) squares(block << 10, size);
  }

  private void squares(int block, int size) {
    for (int row = 0; row < 32; row += size) {
      for (int column = 0; column < 32; column += size) {
        boolean empty = true;
        for (int i = 0; empty && i < size * size; i++) empty = (cells[at(block, row, column, size, i)] & PARTS) == 0;
        for (int i = 0; empty && i < size * size; i++) {
          int at = at(block, row, column, size, i);
          cells[at] = cells[at] & ~31L | shift + Integer.numberOfTrailingZeros(size);
        }
      }
    }
  }

  private static int at(int block, int row, int column, int size, int i) {
    return block + (row + i / size << 5) + column + i % size;
  }

  long bytes() {
    return 4L * blocks.length + 8L * cells.length;
  }
}
