package org.tutela.tracking.field;

import java.util.Arrays;

/** Numbers, as many as come. */
final class LongList {
  private long[] items = new long[1024];
  private int size;

  int size() {
    return size;
  }

  long get(int i) {
    return items[i];
  }

  void add(long item) {
    if (size == items.length) items = Arrays.copyOf(items, size * 3 / 2);
    items[size++] = item;
  }

  long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
