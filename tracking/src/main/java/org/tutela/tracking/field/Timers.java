package org.tutela.tracking.field;

import java.util.Arrays;

/** What is due when, the earliest first: a heap of (instant, wearer and zone). */
final class Timers {
  private long[] dues = new long[64];
  private long[] keys = new long[64];
  private int size;

  void add(long due, long key) {
    if (size == dues.length) {
      dues = Arrays.copyOf(dues, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
    }
    int at = size++;
    while (at > 0 && dues[at - 1 >> 1] > due) {
      move(at, at - 1 >> 1);
      at = at - 1 >> 1;
    }
    dues[at] = due;
    keys[at] = key;
  }

  boolean due(long now) {
    return size > 0 && dues[0] <= now;
  }

  long instant() {
    return dues[0];
  }

  long take() {
    long key = keys[0];
    long due = dues[--size];
    long moved = keys[size];
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && dues[child + 1] < dues[child]) child++;
      if (dues[child] >= due) break;
      move(at, child);
      at = child;
    }
    dues[at] = due;
    keys[at] = moved;
    return key;
  }

  private void move(int to, int from) {
    dues[to] = dues[from];
    keys[to] = keys[from];
  }
}
