package org.tutela.tracking.field;

import java.util.Arrays;

/** Integers, as many as come. */
final class IntList {
  private int[] items = new int[1024];
  private int size;

  int size() {
    return size;
  }

  int get(int i) {
    return items[i];
  }

  void set(int i, int item) {
    items[i] = item;
  }

  void add(int item) {
    if (size == items.length) items = Arrays.copyOf(items, size * 3 / 2);
    items[size++] = item;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
