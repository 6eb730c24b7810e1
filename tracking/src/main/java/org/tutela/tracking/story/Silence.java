package org.tutela.tracking.story;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** A gap becomes an episode once it has lasted. */
public final class Silence {
  private Silence() {}

  public static List<Finding> location(Rule.Gap rule, Interval gap, long limit, boolean heard, List<FixId> deciding, long now) {
    return pieces(rule, Kind.LOCATION_GAP, gap, limit, heard ? Cause.NO_GPS : Cause.NO_CONTACT, deciding, now);
  }

  public static List<Finding> contact(Rule.Gap rule, Interval gap, long limit, long now) {
    return pieces(rule, Kind.CONTACT_GAP, gap, limit, Cause.NONE, List.of(), now);
  }

  private static List<Finding> pieces(Rule.Gap rule, Kind kind, Interval gap, long limit, Cause cause, List<FixId> deciding, long now) {
    long due = gap.from() + limit;
    if (gap.to() == Interval.OPEN ? now < due : gap.to() <= due) return List.of();
    var findings = new ArrayList<Finding>();
    long known = gap.to() == Interval.OPEN ? now + 1 : gap.to();
    for (var piece : rule.when().timetable().active(gap.from(), known)) {
      long clear = gap.to() == Interval.OPEN && piece.to() == known ? Interval.OPEN : piece.to();
      if (clear <= due) continue;
      findings.add(new Finding(Episode.lasting(rule.id(), kind, piece.from(), Math.max(due, piece.from()), clear).because(cause), deciding));
    }
    return findings;
  }
}
