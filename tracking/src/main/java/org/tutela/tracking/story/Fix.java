package org.tutela.tracking.story;

import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;

/**
 * A position that may be evidence.
 *
 * @param accuracy in metres, floor applied
 * @param stated whether the device gave it, or what it is worked out from
 */
public record Fix(String activation, long time, int latitude, int longitude, double accuracy, boolean stated, int speed) {
  /** A way so many times as long as the straight one has turned about: by all but some forty degrees, where both its parts are equal. */
  public static final double DETOUR = 3;

  public static Fix of(Report report, Parameters parameters) {
    return new Fix(report.activation(), report.fixTime(), report.latitude(), report.longitude(),
        Math.max(parameters.finest(), report.accuracy() / 100.0), !Flag.ACCURACY_UNSTATED.in(report.flags()), report.speed());
  }

  public FixId id() {
    return new FixId(activation, time);
  }

  public double distance(Fix other) {
    return Metric.distance(latitude, longitude, other.latitude, other.longitude);
  }

  /** Whether a person can have come from the earlier fix to this one. */
  public boolean follows(Fix earlier, Parameters parameters) {
    double metres = Math.max(0, distance(earlier) - accuracy - earlier.accuracy);
    return metres <= parameters.fastest() * (time - earlier.time) / 1000.0;
  }

  /** Whether it does not say how good it is, and lies apart from the wearer's fix before it: it may be a leap. */
  public boolean doubtful(Fix before) {
    return !stated && before != null && distance(before) > accuracy + before.accuracy;
  }

  /** Whether the way from the fix before it to the one after leads over it. A leap goes there and back. */
  public boolean onTheWay(Fix before, Fix after) {
    return distance(before) + distance(after) <= DETOUR * before.distance(after);
  }

  public boolean samePlace(Fix other) {
    return latitude == other.latitude && longitude == other.longitude;
  }
}
