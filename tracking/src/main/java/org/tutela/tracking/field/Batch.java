package org.tutela.tracking.field;

/** Fixes side by side, a column for each of their numbers. */
public final class Batch {
  final int[] wearers;
  final long[] times;
  final int[] latitudes;
  final int[] longitudes;
  final int[] accuracies;
  int size;

  /** Of a fix that states no accuracy: it counts as one of 25 m, and where it may be a leap, it alone is not enough. */
  public static final int UNSTATED = -2_500;

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

  /** @param accuracy in centimetres, or {@link #UNSTATED} */
  public void add(int wearer, long time, int latitude, int longitude, int accuracy) {
    wearers[size] = wearer;
    times[size] = time;
    latitudes[size] = latitude;
    longitudes[size] = longitude;
    accuracies[size++] = accuracy;
  }
}
