package org.tutela.tracking.story;

import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;

/** A position that may be evidence. @param accuracy in metres, floor applied */
public record Fix(String activation, long time, int latitude, int longitude, double accuracy, int speed) {

  public static Fix of(Report report, Parameters parameters) {
    return new Fix(report.activation(), report.fixTime(), report.latitude(), report.longitude(),
        Math.max(parameters.finest(), report.accuracy() / 100.0), report.speed());
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

  public boolean samePlace(Fix other) {
    return latitude == other.latitude && longitude == other.longitude;
  }
}
