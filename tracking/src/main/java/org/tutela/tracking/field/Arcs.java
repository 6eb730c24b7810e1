package org.tutela.tracking.field;

/** Which edges of a ring matter, as two stretches of it in four bytes: where the first begins, how long it is, and of the second the same. */
final class Arcs {
  /** Rings of more edges have none. */
  static final int MOST = 255;

  private Arcs() {}

  /** The shortest that cover all that are marked, of which there is one at least: what is left out are the two longest stretches that are not. */
  static int of(boolean[] marked, int size) {
    int first = 0;
    while (!marked[first]) first++;
    int widest = 0, afterWidest = first, second = 0, afterSecond = first;
    int gap = 0;
    for (int i = 1; i <= size; i++) {
      int at = (first + i) % size;
      if (!marked[at]) {
        gap++;
        continue;
      }
      if (gap > widest) {
        second = widest;
        afterSecond = afterWidest;
        widest = gap;
        afterWidest = at;
      } else if (gap > second) {
        second = gap;
        afterSecond = at;
      }
      gap = 0;
    }
    if (second == 0) return pack(afterWidest, size - widest, 0, 0);
    int one = Math.floorMod(afterSecond - second - afterWidest, size);
    int other = Math.floorMod(afterWidest - widest - afterSecond, size);
    return pack(afterWidest, one, afterSecond, other);
  }

  private static int pack(int from, int length, int thenFrom, int thenLength) {
    return from << 24 | length << 16 | thenFrom << 8 | thenLength;
  }

  static int length(int arcs) {
    return (arcs >>> 16 & 0xFF) + (arcs & 0xFF);
  }
}
