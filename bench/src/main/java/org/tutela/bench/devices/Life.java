package org.tutela.bench.devices;

import java.util.random.RandomGenerator;

/**
 * Days of somebody in a town: at home, on the way to work or about the town and back, and sometimes out in the evening; still most of the time,
 * on foot, by bicycle or by car in between.
 */
public final class Life {
  public static final int MINUTES = 1_440;
  private static final double NORTH = 1 / 111_195.0;
  /** How many towns there are, and degrees between them. */
  private static final int TOWNS = 150;
  private static final double APART = 0.15;
  /** Of homes and of places to go to, around the middle of the town. */
  private static final double WIDE = 1_500;

  private final double townLatitude;
  private final double townLongitude;
  private final double[] home;
  private final double[] work;
  private final RandomGenerator random;
  private final double[][] places = new double[MINUTES][];

  public Life(int number, RandomGenerator random) {
    this.random = random;
    int town = number % TOWNS;
    townLatitude = 51.5 + town / 15 * APART;
    townLongitude = -2.5 + town % 15 * APART;
    home = somewhere();
    work = somewhere();
  }

  private double[] somewhere() {
    return new double[] {random.nextGaussian() * WIDE, random.nextGaussian() * WIDE};
  }

  /** Another day. */
  public void day() {
    int out = 7 * 60 + random.nextInt(120);
    int back = 16 * 60 + random.nextInt(120);
    boolean evening = random.nextInt(3) == 0;
    int minute = stay(0, out, home);
    minute = go(minute, home, work);
    minute = stay(minute, back, work);
    minute = go(minute, work, home);
    if (evening) {
      double[] there = somewhere();
      minute = stay(minute, 19 * 60 + random.nextInt(60), home);
      minute = go(minute, home, there);
      minute = stay(minute, 22 * 60 + random.nextInt(60), there);
      minute = go(minute, there, home);
    }
    stay(minute, MINUTES, home);
  }

  private int stay(int from, int to, double[] where) {
    for (int minute = from; minute < to; minute++) places[minute] = where;
    return Math.max(from, to);
  }

  private int go(int from, double[] a, double[] b) {
    double metresAMinute = new double[] {75, 75, 250, 450}[random.nextInt(4)];
    int takes = Math.max(1, (int) (Math.hypot(a[0] - b[0], a[1] - b[1]) / metresAMinute));
    for (int i = 0; i < takes && from + i < MINUTES; i++) {
      double share = (i + 1.0) / takes;
      places[from + i] = new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
    }
    return Math.min(MINUTES, from + takes);
  }

  /** Degrees at a minute of the day, with what a receiver errs. */
  public double latitude(int minute) {
    return townLatitude + (places[minute][1] + random.nextGaussian() * 4) * NORTH;
  }

  public double longitude(int minute) {
    return townLongitude + (places[minute][0] + random.nextGaussian() * 4) * NORTH / Math.cos(Math.toRadians(townLatitude));
  }
}
