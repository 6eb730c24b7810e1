package org.tutela.measures.tracking;

import java.util.List;
import java.util.Map;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Interval;

/**
 * What the engine watches about somebody, and what of other wearers it is told.
 *
 * @param others when the positions of each activation of somebody else count, and no longer
 */
record Watching(Watch watch, Map<String, List<Interval>> others) {

  /** Whether a report is the wearer's own, or one of somebody else of a time at which the two were to keep apart. */
  boolean counts(Report report) {
    return watch.worn().contains(report.activation()) || others.getOrDefault(report.activation(), List.of()).stream().anyMatch(during -> during.contains(report.fixTime()));
  }
}
