package org.tutela.tracking.field;

import java.util.Arrays;
import org.tutela.tracking.geometry.Metric;

/** Blocks of 32 by 32 cells over the ground that zones take up; a block without zones costs one number. */
final class Grid {
  private static final int CELL = 14;
  private static final int MOST_BLOCKS = 1 << 22;
  private static final long TURN = 2L * Metric.HALF_TURN;

  final int shift;
  private final int south;
  private final int west;
  private final int columns;
  private final int rows;
  private final int[] blocks;
  private int[] cells = new int[1024];
  /** A bit for each cell that has a list: small enough to stay near the processor where the cells would not. */
  private long[] taken = new long[16];
  private int used = 1;

  /** @param height and {@code width} of the ground, in units of 1e-7 degree */
  Grid(int south, int west, long height, long width) {
    this.south = south;
    this.west = west;
    int shift = CELL;
    while ((height >>> shift + 5) * (width >>> shift + 5) > MOST_BLOCKS) shift++;
    this.shift = shift;
    this.rows = (int) (height >>> shift + 5) + 1;
    this.columns = (int) (width >>> shift + 5) + 1;
    this.blocks = new int[rows * columns];
  }

  int cell(int latitude, int longitude) {
    long up = (long) latitude - south;
    long over = over(longitude);
    int row = (int) (up >>> shift + 5);
    int column = (int) (over >>> shift + 5);
    if (up < 0 || row >= rows || column >= columns) return 0;
    int block = blocks[row * columns + column];
    int cell = ((int) (up >>> shift) & 31) << 5 | (int) (over >>> shift) & 31;
    return (taken[(block << 4) + (cell >>> 6)] >>> cell & 1) == 0 ? 0 : cells[(block << 10) + cell];
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

  void put(int row, int column, int list) {
    if (column >> 5 >= columns || row < 0 || row >> 5 >= rows) return;
    int block = (row >> 5) * columns + (column >> 5);
    if (blocks[block] == 0) {
      if (used + 1 << 10 > cells.length) {
        int more = Math.max(used * 3 / 2, used + 1);
        cells = Arrays.copyOf(cells, more << 10);
        taken = Arrays.copyOf(taken, more << 4);
      }
      blocks[block] = used++;
    }
    int cell = (row & 31) << 5 | column & 31;
    cells[(blocks[block] << 10) + cell] = list;
    taken[(blocks[block] << 4) + (cell >>> 6)] |= 1L << cell;
  }

  void trim() {
    cells = Arrays.copyOf(cells, used << 10);
    taken = Arrays.copyOf(taken, used << 4);
  }

  long bytes() {
    return 4L * (blocks.length + cells.length) + 8L * taken.length;
  }
}
