package org.tutela.tracking.field;

import java.util.Arrays;

/** A square of squares, some of them full: a row is the bits of one number. */
final class Room {
  private final long[] rows;
  private final long[] widened;

  /** @param side 64 at most */
  Room(int side) {
    rows = new long[side];
    widened = new long[side];
  }

  void clear() {
    Arrays.fill(rows, 0);
  }

  void fill(int row, int column) {
    rows[row] |= 1L << column;
  }

  boolean full(int row, int column) {
    return (rows[row] >>> column & 1) != 0;
  }

  /** Fills all that touch, if only by a corner, what is full. */
  void widen() {
    for (int i = 0; i < rows.length; i++) {
      long near = rows[i] | (i > 0 ? rows[i - 1] : 0) | (i + 1 < rows.length ? rows[i + 1] : 0);
      widened[i] = near | near << 1 | near >>> 1;
    }
    System.arraycopy(widened, 0, rows, 0, rows.length);
  }
}
