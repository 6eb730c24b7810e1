package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.time.Interval;

/** Ten minutes of motion within an hour without a position, and ten more. */
final class PlainMotion {
  private static final long TEN_MINUTES = 600_000;
  private static final long HOUR = 3_600_000;

  private PlainMotion() {}

  /** @param taken of all of the wearer's devices, in order; {@code kept} likewise */
  static List<Finding> of(Rule.Device rule, List<Report> taken, List<Fix> kept, long now) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < kept.size(); i++) {
      long to = i + 1 < kept.size() ? kept.get(i + 1).time() : Interval.OPEN;
      var heard = taken.subList(indexOf(taken, kept.get(i)), i + 1 < kept.size() ? indexOf(taken, kept.get(i + 1)) : taken.size());
      long moved = moved(heard);
      if (moved == Interval.OPEN) continue;
      long due = moved + TEN_MINUTES;
      if (to == Interval.OPEN ? now < due : to <= due) continue;
      findings.add(new Finding(Episode.lasting(rule.id(), Kind.NO_GPS_IN_MOTION, moved, due, to), List.of(kept.get(i).id())));
    }
    return findings;
  }

  private static int indexOf(List<Report> taken, Fix fix) {
    int i = 0;
    while (taken.get(i).fixTime() != fix.time() || !taken.get(i).activation().equals(fix.activation())) i++;
    return i;
  }

  /** When motion, told from one message to the next, first came to ten minutes within an hour. */
  private static long moved(List<Report> heard) {
    var moving = new ArrayList<Interval>();
    for (int i = 1; i < heard.size(); i++) {
      var before = heard.get(i - 1);
      long to = heard.get(i).fixTime();
      if (before.motion() == Answer.YES && to - before.fixTime() <= TEN_MINUTES) moving.add(new Interval(before.fixTime(), to));
      long sum = 0;
      for (var stretch : Interval.cut(moving, new Interval(to - HOUR, to))) sum += stretch.to() - stretch.from();
      if (sum >= TEN_MINUTES) return to;
    }
    return Interval.OPEN;
  }
}
