package org.tutela.tracking.field;

import java.util.Arrays;

/** A square of squares, some of them full: each row is the bits of one number, and so is each column. */
final class Room {
  private final long[] rows;
  private final long[] columns;

  /** @param side 64 at most */
  Room(int side) {
    rows = new long[side];
    columns = new long[side];
  }

  void clear() {
    Arrays.fill(rows, 0);
    Arrays.fill(columns, 0);
  }

  void fill(int row, int column) {
    rows[row] |= 1L << column;
    columns[column] |= 1L << row;
  }

  /** @param parts 64 squares, eight rows of eight, the first of them in this row and column */
  void fill(int row, int column, long parts) {
    if (parts == 0) return;
    long turned = turned(parts);
    for (int i = 0; i < 8; i++) {
      rows[row + i] |= (parts >>> 8 * i & 0xFF) << column;
      columns[column + i] |= (turned >>> 8 * i & 0xFF) << row;
    }
  }

  /** Rows become columns. */
  private static long turned(long parts) {
    long swap = (parts ^ parts >>> 7) & 0x00AA00AA00AA00AAL;
    parts ^= swap ^ swap << 7;
    swap = (parts ^ parts >>> 14) & 0x0000CCCC0000CCCCL;
    parts ^= swap ^ swap << 14;
    swap = (parts ^ parts >>> 28) & 0x00000000F0F0F0F0L;
    return parts ^ swap ^ swap << 28;
  }

  /** A rectangle around an empty square in which all are empty: each side goes out in its turn, until it meets what is full. {@link Sides#MOST} squares around must be known. */
  int sides(int row, int column) {
    int south = row, north = row, west = column, east = column;
    int sides = 0;
    int open = 0xF;
    for (int level = 1; level < Sides.LEVELS && open != 0; level++) {
      int reach = Sides.squares(level);
      if ((open & 1) != 0) {
        if (empty(rows, row - reach, south - 1, bits(west, east))) {
          south = row - reach;
          sides += 1 << Sides.SOUTH;
        } else {
          open &= ~1;
        }
      }
      if ((open & 2) != 0) {
        if (empty(rows, north + 1, row + reach, bits(west, east))) {
          north = row + reach;
          sides += 1 << Sides.NORTH;
        } else {
          open &= ~2;
        }
      }
      if ((open & 4) != 0) {
        if (empty(columns, column - reach, west - 1, bits(south, north))) {
          west = column - reach;
          sides += 1 << Sides.WEST;
        } else {
          open &= ~4;
        }
      }
      if ((open & 8) != 0) {
        if (empty(columns, east + 1, column + reach, bits(south, north))) {
          east = column + reach;
          sides += 1 << Sides.EAST;
        } else {
          open &= ~8;
        }
      }
    }
    return sides;
  }

  private static long bits(int from, int to) {
    return -1L >>> 63 - (to - from) << from;
  }

  private static boolean empty(long[] lines, int from, int to, long bits) {
    long full = 0;
    for (int i = from; i <= to; i++) full |= lines[i];
    return (full & bits) == 0;
  }
}
