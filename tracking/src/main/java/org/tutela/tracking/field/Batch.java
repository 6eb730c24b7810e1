package org.tutela.tracking.field;

/** Fixes side by side, a column for each of their numbers. */
public final class Batch {
  final int[] wearers;
  final long[] times;
  final int[] latitudes;
  final int[] longitudes;
  final int[] accuracies;
  int size;

  public Batch(int capacity) {
    wearers = new int[capacity];
    times = new long[capacity];
    latitudes = new int[capacity];
    longitudes = new int[capacity];
    accuracies = new int[capacity];
  }

  public boolean full() {
    return size == wearers.length;
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  /** @param accuracy in centimetres */
  public void add(int wearer, long time, int latitude, int longitude, int accuracy) {
    wearers[size] = wearer;
    times[size] = time;
    latitudes[size] = latitude;
    longitudes[size] = longitude;
    accuracies[size++] = accuracy;
  }
}
