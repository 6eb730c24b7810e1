package org.tutela.measures.tracking;

import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/** The square of a hundredth of a degree that a place is in, some kilometre wide: the first thing to ask when looking for who was near. */
final class Cell {
  static final int SIDE = 100_000;
  private static final int ROUND = 36_000;
  static final int NONE = -1;

  private Cell() {}

  /** None for what is no evidence of a place. */
  static int of(Report report) {
    return report.placed() && report.source() != Source.LBS ? at(report.latitude(), report.longitude()) : NONE;
  }

  static int at(int latitude, int longitude) {
    return (Math.floorDiv(latitude, SIDE) + 9_000) * ROUND + Math.floorDiv(longitude, SIDE) + ROUND / 2;
  }
}
