package org.tutela.tracking.field;

import java.util.Arrays;

/**
 * The fixes of a batch, three numbers of each side by side. Where much of the crowd reports at once, those of neighbouring wearers
 * stand together, each wearer's still in order: the lines of a whole group can then be brought from one end to the other, which memory
 * does three times as fast as line by line in any order.
 */
final class Rows {
  static final int WIDTH = 3;
  /** Where in a row stands the place, latitude above longitude, and the wearer above the accuracy; the first number is the time. */
  static final int PLACE = 1;
  static final int WHO = 2;
  /** Two to this many wearers are neighbours: their lines are 64 kB, which the processor's nearer caches hold. */
  private static final int GROUP = 10;
  /** One fix for so many wearers is the least for which bringing all lines costs no more than bringing those that are asked for. */
  private static final int SPARSE = 4;
  private static final long LOW = 0xFFFFFFFFL;

  /** Rows, one after the other. */
  long[] numbers = new long[0];
  private final int wearers;
  /** Group by group, where its next row is to stand. */
  private final int[] next;
  private boolean grouped;

  Rows(int wearers) {
    this.wearers = wearers;
    this.next = new int[(wearers >> GROUP) + 2];
  }

  void of(Batch batch) {
    if (numbers.length < WIDTH * batch.size) numbers = new long[WIDTH * batch.size];
    grouped = batch.size >= wearers / SPARSE;
    if (grouped) grouped(batch);
    else for (int i = 0; i < batch.size; i++) put(batch, i, WIDTH * i);
  }

  private void grouped(Batch batch) {
    int[] next = this.next;
    int[] wearers = batch.wearers;
    int size = batch.size;
    Arrays.fill(next, 0);
    for (int i = 0; i < size; i++) next[(wearers[i] >> GROUP) + 1]++;
    for (int i = 1; i < next.length; i++) next[i] += next[i - 1];
    for (int i = 0; i < size; i++) put(batch, i, WIDTH * next[wearers[i] >> GROUP]++);
  }

  private void put(Batch batch, int i, int at) {
    numbers[at] = batch.times[i];
    numbers[at + PLACE] = (long) batch.latitudes[i] << 32 | batch.longitudes[i] & LOW;
    numbers[at + WHO] = (long) batch.wearers[i] << 32 | batch.accuracies[i] & LOW;
  }

  /** Whether neighbours stand together. */
  boolean grouped() {
    return grouped;
  }

  int wearer(int at) {
    return (int) (numbers[at + WHO] >> 32);
  }

  int accuracy(int at) {
    return (int) numbers[at + WHO];
  }

  int latitude(int at) {
    return (int) (numbers[at + PLACE] >> 32);
  }

  int longitude(int at) {
    return (int) numbers[at + PLACE];
  }

  /** One more than the last of the neighbours of the wearer of a row. */
  int neighbours(int at) {
    return Math.min((wearer(at) >> GROUP) + 1 << GROUP, wearers);
  }
}
