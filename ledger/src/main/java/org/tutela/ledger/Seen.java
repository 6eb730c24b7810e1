package org.tutela.ledger;

import java.util.UUID;

/** Which ids were met already: open addressing over plain numbers, 32 bytes an id where a set of objects takes a hundred. */
final class Seen {
  private long[] slots = new long[1 << 12];
  private int count;
  private boolean zero;

  /** @return whether it is new */
  boolean add(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    if (high == 0 && low == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (count * 4L >= slots.length) grow();
    return put(slots, high, low) && ++count > 0;
  }

  private void grow() {
    long[] more = new long[Math.multiplyExact(slots.length, 2)];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 || slots[i + 1] != 0) put(more, slots[i], slots[i + 1]);
    }
    slots = more;
  }

  private static boolean put(long[] slots, long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    int mask = slots.length - 2;
    for (int at = (int) (mixed >>> 33) & mask; ; at = at + 2 & mask) {
      if (slots[at] == high && slots[at + 1] == low) return false;
      if (slots[at] == 0 && slots[at + 1] == 0) {
        slots[at] = high;
        slots[at + 1] = low;
        return true;
      }
    }
  }
}
