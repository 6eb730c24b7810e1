package org.tutela.tracking.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** What adds up: absence over a period, presence within a window. */
public final class Totals {
  private Totals() {}

  /**
   * Absence that was already let go as final, in the latest period that it reached.
   *
   * @param crossed when it passed the limit; {@link Interval#OPEN} if it did not
   */
  public record Carried(Interval period, long millis, long crossed) {
    public static final Carried NOTHING = new Carried(new Interval(Interval.ALWAYS, Interval.ALWAYS), 0, Interval.OPEN);

    public Carried and(Rule.Curfew rule, Interval absence) {
      var carried = this;
      for (long from = absence.from(); from < absence.to(); ) {
        var in = rule.period().of(from, rule.when().timetable().zone());
        if (!in.equals(carried.period)) carried = new Carried(in, 0, Interval.OPEN);
        long sum = carried.millis + Math.min(absence.to(), in.to()) - from;
        boolean crosses = carried.crossed == Interval.OPEN && sum > rule.limit().toMillis();
        carried = new Carried(in, sum, crosses ? from + rule.limit().toMillis() - carried.millis : carried.crossed);
        from = in.to();
      }
      return carried;
    }
  }

  /** Each period in which absences, in order, add up to more than the limit. */
  public static List<Finding> cumulative(Rule.Curfew rule, List<Interval> absences, Carried carried, long now) {
    if (rule.limit().isZero()) return List.of();
    var periods = new LinkedHashMap<Interval, List<Interval>>();
    if (carried.millis() > 0) periods.put(carried.period(), new ArrayList<>());
    for (var absence : absences) {
      for (long from = absence.from(); from < Math.min(absence.to(), now + 1); ) {
        var period = rule.period().of(from, rule.when().timetable().zone());
        periods.computeIfAbsent(period, p -> new ArrayList<>()).add(new Interval(from, Math.min(absence.to(), period.to())));
        from = period.to();
      }
    }
    var findings = new ArrayList<Finding>();
    periods.forEach((period, parts) -> {
      var told = passed(rule, parts, period.equals(carried.period()) ? carried : Carried.NOTHING, now);
      if (told != null) findings.add(new Finding(told, List.of()));
    });
    return findings;
  }

  private static Episode passed(Rule.Curfew rule, List<Interval> parts, Carried carried, long now) {
    long limit = rule.limit().toMillis();
    long total = carried.millis();
    long crossed = carried.crossed();
    for (var part : parts) {
      boolean open = part.to() > now;
      long crossing = part.from() + limit - total;
      boolean here = crossed == Interval.OPEN && (open ? now >= crossing : part.to() > crossing);
      if (here) crossed = crossing;
      if (!open) total += part.to() - part.from();
      else if (here) total = limit;
    }
    if (crossed == Interval.OPEN) return null;
    return Episode.happening(rule.id(), Kind.CURFEW_CUMULATIVE, crossed, crossed).amounting(total / 1000);
  }

  /** Kept or missed, for each window that has begun; time counts from fix to fix, so not after the last one, nor in a gap. */
  public static List<Finding> attendance(Rule.Attendance rule, List<Spell> inside, Gaps gaps, long now) {
    var findings = new ArrayList<Finding>();
    for (var window : rule.windows()) {
      if (window.from() > now) continue;
      var told = attended(rule, window, inside, gaps, now);
      if (told != null) findings.add(told);
    }
    return findings;
  }

  private static Finding attended(Rule.Attendance rule, Interval window, List<Spell> inside, Gaps gaps, long now) {
    long dwell = rule.dwell().toMillis();
    long total = 0;
    long reached = Interval.OPEN;
    boolean goesOn = false;
    var deciding = new ArrayList<FixId>();
    for (var spell : inside) {
      var stay = new Interval(Math.max(spell.onset(), window.from()), Math.min(Math.min(spell.end(), window.to()), gaps.lastFix()));
      if (stay.from() >= stay.to()) continue;
      deciding.addAll(spell.began());
      goesOn = spell.end() == Interval.OPEN && gaps.lastFix() < window.to();
      for (var part : Interval.minus(List.of(stay), gaps.closed())) {
        if (reached == Interval.OPEN && total + part.to() - part.from() >= dwell) reached = part.from() + dwell - total;
        total += part.to() - part.from();
      }
    }
    if (reached != Interval.OPEN) {
      return new Finding(Episode.happening(rule.id(), Kind.ATTENDED, reached, reached).amounting((goesOn ? dwell : total) / 1000), deciding);
    }
    if (now < window.to()) return null;
    return new Finding(Episode.happening(rule.id(), Kind.MISSED, window.to(), window.to()).amounting(total / 1000), deciding);
  }
}
