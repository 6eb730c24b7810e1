package org.tutela.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/**
 * A tag that reports once a minute where somebody went, and errs as receivers do: its error wanders over minutes, its size
 * is that of the accuracy it states, which itself wanders between streets and open ground. A poor one, besides, leaps now
 * and then by a hundred metres or two, and does not know it.
 */
final class Receiver {
  static final long MINUTE = 60_000;
  private static final double OF_95_PERCENT = 2.4477;
  private static final double MEMORY = Math.exp(-0.5);
  private static final double TYPICAL = 9;
  private static final double SPREAD = 0.6;
  /** Somebody who is found again so near after a silence stayed. */
  private static final double STAYED = 200;
  private static final long NIGHT = 14 * 3_600_000L;

  private static final double LEAP = 150;

  private final RandomGenerator random;
  private final int oneOf;
  private double north;
  private double east;
  private double wide;

  /** @param oneOf how many fixes there are for one that leaps; 0 for none */
  Receiver(RandomGenerator random, int oneOf) {
    this.random = random;
    this.oneOf = oneOf;
    north = random.nextGaussian();
    east = random.nextGaussian();
    wide = random.nextGaussian();
  }

  /** The way by the minute, with the stays between one recording and the next. */
  static Walked minutes(Walked walked) {
    var rows = new ArrayList<long[]>();
    for (int i = 0; i < walked.times.length; i++) {
      long next = i + 1 < walked.times.length ? walked.times[i + 1] : walked.times[i];
      boolean stays = next - walked.times[i] > Walked.TOGETHER && next - walked.times[i] < NIGHT
          && Metric.distance(walked.latitudes[i], walked.longitudes[i], walked.latitudes[i + 1], walked.longitudes[i + 1]) < STAYED;
      // Nobody knows the way across a longer silence, which in a spoilt recording may last a thousand years.
      long until = stays || next - walked.times[i] <= Walked.TOGETHER ? next : Math.min(next, walked.times[i] + 1);
      for (long at = (walked.times[i] + MINUTE - 1) / MINUTE * MINUTE; at < until; at += MINUTE) {
        int[] place = stays ? new int[] {walked.latitudes[i], walked.longitudes[i]} : walked.at(at);
        if (place != null && (rows.isEmpty() || rows.getLast()[0] < at)) rows.add(new long[] {at, place[0], place[1]});
      }
    }
    return Walked.through(rows.stream().mapToLong(row -> row[0]).toArray(), rows.stream().mapToInt(row -> (int) row[1]).toArray(),
        rows.stream().mapToInt(row -> (int) row[2]).toArray());
  }

  List<Report> hear(Walked minutes) {
    var reports = new ArrayList<Report>();
    for (int i = 0; i < minutes.times.length; i++) {
      north = wander(north);
      east = wander(east);
      wide = wander(wide);
      double accuracy = Math.clamp(TYPICAL * Math.exp(SPREAD * wide), 3, 120);
      double error = accuracy / OF_95_PERCENT;
      boolean leaps = oneOf > 0 && random.nextInt(oneOf) == 0;
      double up = leaps ? random.nextGaussian() * LEAP : north * error;
      double over = leaps ? random.nextGaussian() * LEAP : east * error;
      int latitude = minutes.latitudes[i] + (int) Math.round(up / Metric.NORTH);
      int longitude = minutes.longitudes[i] + (int) Math.round(over / Metric.east(latitude));
      reports.add(new Report("A", minutes.times[i], minutes.times[i], latitude, longitude, (int) Math.round(accuracy * 100), Source.GPS, -1, -1, Answer.UNKNOWN, Answer.UNKNOWN, 0));
    }
    return reports;
  }

  private double wander(double from) {
    return MEMORY * from + Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
  }
}
