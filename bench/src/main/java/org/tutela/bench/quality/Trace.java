package org.tutela.bench.quality;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.message.Report;

/** One wearer's fixes in the order of their times, one an instant. */
record Trace(String name, List<Report> fixes) {

  static Trace of(String name, List<Report> reports) {
    var fixes = new ArrayList<Report>();
    for (var report : reports.stream().filter(Report::placed).sorted(Report.IN_ORDER).toList()) {
      if (fixes.isEmpty() || fixes.getLast().fixTime() < report.fixTime()) fixes.add(worn(report));
    }
    return new Trace(name, List.copyOf(fixes));
  }

  private static Report worn(Report r) {
    return new Report("A", r.fixTime(), r.fixTime(), r.latitude(), r.longitude(), r.accuracy(), r.source(), r.speed(), r.battery(), r.charging(), r.motion(), r.flags());
  }
}
