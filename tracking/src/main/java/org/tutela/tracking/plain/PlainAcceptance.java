package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.message.Receipt;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.story.Fix;

/** What of one activation's reports is believed. */
final class PlainAcceptance {
  final List<Report> taken = new ArrayList<>();
  final List<Fix> kept = new ArrayList<>();
  final List<Finding> marks = new ArrayList<>();
  private final Parameters parameters;

  PlainAcceptance(String activation, List<Report> reports, Parameters parameters) {
    this.parameters = parameters;
    var usable = new TreeMap<Long, Report>();
    for (var report : reports) {
      var receipt = Receipt.of(report, parameters);
      var dated = report.at(receipt.fixTime());
      switch (receipt.standing()) {
        case UNDATED -> {}
        case LATE -> mark(dated, Kind.LATE_EVIDENCE);
        case CLOCK_AHEAD -> mark(dated, Kind.CLOCK_AHEAD);
        case TAKEN -> {
          taken.add(dated);
          if (dated.placed()) usable.merge(dated.fixTime(), dated, (a, b) -> Report.BEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    taken.sort(Report.IN_ORDER);
    walk(activation, usable.values().stream().filter(r -> Verdict.alone(r, parameters) == Verdict.KEPT).map(r -> Fix.of(r, parameters)).toList());
    frozen(activation);
  }

  private void mark(Report report, Kind kind) {
    if (Receipt.telling(report)) marks.add(new Finding(Episode.happening(report.activation(), kind, report.fixTime(), report.receivedTime()), List.of()));
  }

  private void walk(String activation, List<Fix> usable) {
    for (int i = 0; i < usable.size(); i++) {
      var fix = usable.get(i);
      if (kept.isEmpty() || fix.follows(kept.getLast(), parameters)) {
        kept.add(fix);
        continue;
      }
      if (i + 1 == usable.size()) break;
      var next = usable.get(i + 1);
      boolean stays = next.follows(fix, parameters) && !next.follows(kept.getLast(), parameters);
      if (stays) kept.add(fix);
      marks.add(new Finding(Episode.happening(activation, stays ? Kind.IMPOSSIBLE_SPEED : Kind.OUTLIER, fix.time(), next.time()),
          List.of(fix.id(), next.id())));
    }
  }

  private void frozen(String activation) {
    int run = 0;
    Fix before = null;
    for (var fix : kept) {
      boolean moving = fix.speed() > 100;
      run = !moving ? 0 : before != null && run > 0 && fix.samePlace(before) ? run + 1 : 1;
      if (run == parameters.frozenRun()) {
        marks.add(new Finding(Episode.happening(activation, Kind.FROZEN_POSITION, fix.time(), fix.time()), List.of(fix.id())));
      }
      before = fix;
    }
  }
}
