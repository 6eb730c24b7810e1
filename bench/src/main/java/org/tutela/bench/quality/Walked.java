package org.tutela.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/**
 * Where somebody went, as well as a recording says: single leaps there and back left out, and where fixes are dense and
 * somebody is not quick, the median of those within fifteen seconds. What the recording itself strays from this is its error.
 */
final class Walked {
  private static final long NEAR = 15_000;
  /** Metres a second, with a turn about in between. */
  private static final double DRIVEN = 15;
  private static final double SMALL = 40;
  private static final int DENSE = 5;
  /** Metres in the half minute; a median would cut the corners of whoever is quicker. */
  private static final double SLOW = 30;
  /** Longer without a fix, nobody knows the way. */
  static final long TOGETHER = 300_000;
  private static final double STEP = 5;

  final long[] times;
  final int[] latitudes;
  final int[] longitudes;
  /** The way itself, in steps of five metres at most. */
  final List<int[]> way = new ArrayList<>();

  private Walked(long[] times, int[] latitudes, int[] longitudes) {
    this.times = times;
    this.latitudes = latitudes;
    this.longitudes = longitudes;
    for (int i = 0; i < times.length; i++) {
      if (i > 0 && times[i] - times[i - 1] <= TOGETHER) between(i);
      way.add(new int[] {latitudes[i], longitudes[i]});
    }
  }

  private void between(int i) {
    double metres = Metric.distance(latitudes[i - 1], longitudes[i - 1], latitudes[i], longitudes[i]);
    for (double along = STEP; along < metres; along += STEP) way.add(place(i, along / metres));
  }

  private int[] place(int i, double share) {
    return new int[] {(int) (latitudes[i - 1] + share * (latitudes[i] - latitudes[i - 1])),
        (int) (longitudes[i - 1] + share * Metric.turn(longitudes[i - 1], longitudes[i]))};
  }

  static Walked of(List<Report> fixes) {
    var steady = new ArrayList<Report>();
    for (int i = 0; i < fixes.size(); i++) if (i == 0 || i + 1 == fixes.size() || !leap(steady.getLast(), fixes.get(i), fixes.get(i + 1))) steady.add(fixes.get(i));
    int count = steady.size();
    long[] times = new long[count];
    int[] latitudes = new int[count];
    int[] longitudes = new int[count];
    for (int i = 0, from = 0, to = 0; i < count; i++) {
      times[i] = steady.get(i).fixTime();
      while (times[i] - steady.get(from).fixTime() > NEAR) from++;
      while (to < count && steady.get(to).fixTime() - times[i] <= NEAR) to++;
      boolean dense = to - from >= DENSE && apart(steady.get(from), steady.get(to - 1)) < SLOW;
      latitudes[i] = dense ? median(steady.subList(from, to).stream().mapToInt(Report::latitude).toArray()) : steady.get(i).latitude();
      longitudes[i] = dense ? median(steady.subList(from, to).stream().mapToInt(Report::longitude).toArray()) : steady.get(i).longitude();
    }
    return new Walked(times, latitudes, longitudes);
  }

  static Walked through(long[] times, int[] latitudes, int[] longitudes) {
    return new Walked(times, latitudes, longitudes);
  }

  /** Three times as far as from the fix before to the one after, quicker than anybody drives there and back, and no small thing. */
  private static boolean leap(Report before, Report at, Report after) {
    double there = apart(before, at);
    double back = apart(at, after);
    double slower = Math.min(there / (at.fixTime() - before.fixTime()), back / (after.fixTime() - at.fixTime())) * 1000;
    return there + back > 3 * apart(before, after) && slower > DRIVEN && Math.min(there, back) > SMALL;
  }

  private static double apart(Report a, Report b) {
    return Metric.distance(a.latitude(), a.longitude(), b.latitude(), b.longitude());
  }

  private static int median(int[] numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }

  /** Where it was at an instant; null where nobody knows. */
  int[] at(long instant) {
    int i = Arrays.binarySearch(times, instant);
    if (i >= 0) return new int[] {latitudes[i], longitudes[i]};
    i = -i - 1;
    return i == 0 || i == times.length || times[i] - times[i - 1] > TOGETHER ? null : at(i - 1, instant);
  }

  /** At an instant from that of one fix up to the next. */
  int[] at(int i, long instant) {
    return instant == times[i] ? new int[] {latitudes[i], longitudes[i]} : place(i + 1, (double) (instant - times[i]) / (times[i + 1] - times[i]));
  }
}
