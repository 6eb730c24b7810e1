package org.tutela.tracking.field;

import java.util.Arrays;
import org.tutela.tracking.geometry.Metric;

/**
 * Blocks of 32 by 32 cells over the ground that zones take up; a block without zones costs one number. Blocks begin at whole
 * multiples of their side, so that the side of a cell, or of a part of it, is seen from a place's numbers alone.
 *
 * <p>A cell is one small number, so that those of a whole country lie close together: where its list stands, or, of a cell
 * that no zone is near, less the rectangle of cells around it of which the same is true ({@link Sides}).
 */
final class Grid {
  private static final int CELL = 14;
  /** A cell has two to this many parts along each side. */
  static final int PARTS = 3;
  /** And a block two to this many cells. */
  static final int BLOCK = 5;
  private static final int MOST_BLOCKS = 1 << 22;
  /** In place of a cell, where not even the block has a zone. */
  static final int NO_BLOCK = -1 << 12;
  private static final long TURN = 2L * Metric.HALF_TURN;

  final int shift;
  private final int south;
  private final int west;
  private final int columns;
  private final int rows;
  private final int[] blocks;
  private final boolean round;
  /** The first block of them stands for all without zones. */
  private int[] cells = new int[1024];
  private int used = 1;

  /** @param height and {@code width} of the ground, in units of 1e-7 degree */
  Grid(int south, int west, long height, long width) {
    int shift = CELL;
    while ((height >>> shift + BLOCK) * (width >>> shift + BLOCK) > MOST_BLOCKS) shift++;
    long side = 1L << shift + BLOCK;
    this.shift = shift;
    this.south = (int) Math.max(Math.floorDiv(south, side) * side, Integer.MIN_VALUE);
    this.west = (int) (Math.floorDiv(west, side) * side);
    this.rows = (int) (height + south - this.south >>> shift + BLOCK) + 1;
    this.columns = (int) (Math.min(width + west - this.west, TURN) >>> shift + BLOCK) + 1;
    this.round = this.west + columns * side > Metric.HALF_TURN;
    this.blocks = new int[rows * columns];
    Arrays.fill(cells, NO_BLOCK);
  }

  /** What is known of the cell that a place lies in: above 0 where its list stands, else less what is empty around it. */
  int cell(int latitude, int longitude) {
    return cells[index(latitude, longitude)];
  }

  int cell(int index) {
    return cells[index];
  }

  /** Where what is known of the cell stands. */
  int index(int latitude, int longitude) {
    long up = (long) latitude - south;
    long over = over(longitude);
    int row = (int) (up >>> shift + BLOCK);
    int column = (int) (over >>> shift + BLOCK);
    if (up < 0 || row >= rows || column >= columns) return 0;
    return (blocks[row * columns + column] << 10) + (((int) (up >>> shift) & 31) << 5 | (int) (over >>> shift) & 31);
  }

  /** Which of the 64 parts of its cell a place lies in; only within the ground, and west of the antimeridian as the ground is. */
  int part(int latitude, int longitude) {
    int up = (int) ((long) latitude - south >>> shift - PARTS) & 7;
    int over = (int) (over(longitude) >>> shift - PARTS) & 7;
    return up << PARTS | over;
  }

  /** Whether the squares of the grid are not those of the place's own numbers, for it lies beyond the antimeridian from where the ground begins. */
  boolean turned(int longitude) {
    return round && longitude < west;
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

  boolean holds(int row, int column) {
    return row >= 0 && row >> 5 < rows && column >= 0 && column >> 5 < columns;
  }

  /** The cell by its row and column; NO_BLOCK where there is none. */
  int at(int row, int column) {
    return holds(row, column) ? cells[(blocks[(row >> 5) * columns + (column >> 5)] << 10) + ((row & 31) << 5 | column & 31)] : NO_BLOCK;
  }

  void put(int row, int column, int list) {
    int block = (row >> 5) * columns + (column >> 5);
    if (blocks[block] == 0) {
      if (used + 1 << 10 > cells.length) cells = Arrays.copyOf(cells, Math.max(used * 3 / 2, used + 1) << 10);
      blocks[block] = used++;
    }
    cells[(blocks[block] << 10) + ((row & 31) << 5 | column & 31)] = list;
  }

  /** When all is put: finds for each empty cell which around it are empty too. What is beyond the ground does not count as empty. */
  void settle() {
    cells = Arrays.copyOf(cells, used << 10);
    var room = new Room(32 + 2 * Sides.MOST);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int block = blocks[row * columns + column];
        if (block != 0) settle(block << 10, row << 5, column << 5, room);
      }
    }
  }

  private void settle(int first, int row, int column, Room room) {
    room.clear();
    for (int r = 0; r < 32 + 2 * Sides.MOST; r++) {
      for (int c = 0; c < 32 + 2 * Sides.MOST; c++) {
        int up = row - Sides.MOST + r, over = column - Sides.MOST + c;
        if (!holds(up, over) || at(up, over) > 0) room.fill(r, c);
      }
    }
    for (int i = 0; i < 1024; i++) if (cells[first + i] <= 0) cells[first + i] = -room.sides(Sides.MOST + (i >> 5), Sides.MOST + (i & 31));
  }

  long bytes() {
    return 4L * blocks.length + 4L * cells.length;
  }
}
