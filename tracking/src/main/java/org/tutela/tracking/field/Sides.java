package org.tutela.tracking.field;

/**
 * A rectangle of squares around one of them: how many it reaches beyond it to the south, the north, the west and the east.
 * Only eight distances are told apart, so that the four take twelve bits.
 */
final class Sides {
  /** The farthest of them. */
  static final int MOST = 16;
  static final int LEVELS = 8;
  static final int ALL = (1 << 12) - 1;
  static final int SOUTH = 0;
  static final int NORTH = 3;
  static final int WEST = 6;
  static final int EAST = 9;
  /** A byte each. */
  private static final long SQUARES = 0x10_0C_08_05_03_02_01_00L;

  private Sides() {}

  static int squares(int level) {
    return (int) (SQUARES >>> (level << 3)) & 0xFF;
  }

  static int squares(int sides, int side) {
    return squares(sides >>> side & LEVELS - 1);
  }
}
