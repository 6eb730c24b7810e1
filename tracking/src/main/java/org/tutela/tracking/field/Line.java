package org.tutela.tracking.field;

/**
 * Where what stands in a wearer's eight numbers, which lie in one line of the cache, or in two where the array does not begin
 * at the beginning of one. The first is the time of the last fix.
 */
final class Line {
  static final int WIDTH = 8;
  /** Latitude above longitude. */
  static final int PLACE = 1;
  /** Centimetres; above it how high the known rectangle is, and how wide, in parts of the grid's cells: sixteen bits each, or 0 where none is known. */
  static final int ACCURACY = 2;
  /**
   * The southern and the western end of a rectangle in which the last fix lay. All of it lies in no zone, and the wearer is in none; or all of it lies in the one
   * that the wearer is settled in, and in no other.
   */
  static final int GROUND = 3;
  /** Up to two zones that the wearer is in, or may be about to enter or leave; each with an instant. */
  static final int FIRST = 4;
  static final int SECOND = 6;
  static final int LAST = 7;
  /** So long ago that the time since is too long to be near, and not too long for a number. */
  static final long NEVER = Long.MIN_VALUE / 4;
  /** So that eight numbers lie in one line, given how a large array begins. */
  private static final int PAD = 6;

  private Line() {}

  static int of(int wearer) {
    return PAD + wearer * WIDTH;
  }

  static long[] all(int wearers) {
    var state = new long[of(wearers)];
    for (int wearer = 0; wearer < wearers; wearer++) state[of(wearer)] = NEVER;
    return state;
  }
}
