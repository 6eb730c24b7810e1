package org.tutela.tracking.message;

import java.util.Comparator;
import org.tutela.tracking.geometry.Metric;

/**
 * One message of one device. Whole numbers throughout, so that it is the same wherever it is read.
 *
 * @param activation the device as fitted to one person
 * @param fixTime by the satellites' clock, milliseconds since 1970
 * @param receivedTime when the server had it
 * @param latitude in 1e-7 degree, and nothing where {@code source} is NONE
 * @param accuracy a 95% radius in centimetres
 * @param speed in centimetres a second, -1 where unknown
 * @param battery percent, -1 where unknown
 * @param flags the bits of {@link Flag}
 */
public record Report(
    String activation, long fixTime, long receivedTime, int latitude, int longitude, int accuracy, Source source,
    int speed, int battery, Answer charging, Answer motion, int flags) implements Message {

  /** A position that is none on earth is left out, wherever it comes from, and the rest stays. */
  public Report {
    boolean onEarth = Math.abs((long) latitude) <= Metric.QUARTER_TURN && longitude >= -Metric.HALF_TURN && longitude < Metric.HALF_TURN && accuracy >= 0;
    if (source != Source.NONE && !onEarth) source = Source.NONE;
    if (source == Source.NONE) latitude = longitude = accuracy = 0;
  }

  /** The least, of reports of one instant, is the one to believe. */
  public static final Comparator<Report> BEST_FIRST = Comparator.comparing(Report::source).thenComparingInt(Report::accuracy)
      .thenComparingInt(Report::latitude).thenComparingInt(Report::longitude).thenComparingLong(Report::receivedTime)
      .thenComparingInt(Report::speed).thenComparingInt(Report::battery).thenComparing(Report::charging)
      .thenComparing(Report::motion).thenComparingInt(Report::flags);

  public static final Comparator<Report> IN_ORDER =
      Comparator.comparingLong(Report::fixTime).thenComparing(Report::activation).thenComparing(BEST_FIRST);

  public boolean placed() {
    return source != Source.NONE;
  }

  public Report at(long fixTime) {
    return new Report(activation, fixTime, receivedTime, latitude, longitude, accuracy, source, speed, battery, charging, motion, flags);
  }
}
