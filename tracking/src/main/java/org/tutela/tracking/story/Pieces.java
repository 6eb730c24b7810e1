package org.tutela.tracking.story;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;

/** A spell, cut with the hours in which a rule is active, as it stands at an instant. */
public final class Pieces {
  private Pieces() {}

  /** What of a spell the rule covers, as far as it has come by now; what goes on is open. */
  public static List<Interval> of(Spell spell, Calendar when, long from, long now) {
    long start = Math.max(spell.onset(), from);
    if (spell.end() != Interval.OPEN) return when.timetable().active(start, spell.end());
    long reached = reached(spell, now) + 1;
    return when.timetable().active(start, reached).stream()
        .map(piece -> piece.to() == reached ? new Interval(piece.from(), Interval.OPEN) : piece).toList();
  }

  /** A fix may run ahead of the clock a little. */
  private static long reached(Spell spell, long now) {
    return Math.max(now, spell.confirmed());
  }

  public static List<Finding> exclusion(Rule.Exclusion rule, Spell inside, long from, Gaps gaps, long now) {
    var findings = new ArrayList<Finding>();
    for (var piece : of(inside, rule.when(), from, now)) {
      findings.add(finding(rule.id(), Kind.EXCLUSION, inside, piece, gaps, now));
    }
    return findings;
  }

  public static List<Finding> proximity(Rule.Proximity rule, Spell near, long from, Gaps gaps, long now) {
    var findings = new ArrayList<Finding>();
    for (var piece : of(near, rule.when(), from, now)) {
      findings.add(finding(rule.id(), Kind.PROXIMITY, near, piece, gaps, now));
    }
    return findings;
  }

  /** None where zone and buffer were entered by the same fix; escalated where the zone was entered during the stay. */
  public static List<Finding> buffer(Rule.Exclusion rule, Spell stay, List<Spell> inZone, long from, Gaps gaps, long now) {
    var findings = new ArrayList<Finding>();
    if (inZone.stream().anyMatch(zone -> zone.onset() == stay.onset())) return findings;
    for (var piece : of(stay, rule.when(), from, now)) {
      boolean escalated = inZone.stream().anyMatch(zone -> zone.interval().overlaps(piece));
      var told = finding(rule.id(), Kind.BUFFER, stay, piece, gaps, now);
      findings.add(new Finding(told.episode().escalated(escalated).unconfirmed(false), told.deciding()));
    }
    return findings;
  }

  /** Every absence, long or short; outside the hours in which a place is in force there is none. */
  public static List<Interval> absences(Rule.Curfew rule, Spell outside, long from, long now) {
    var pieces = of(outside, rule.when(), from, now);
    var absences = new ArrayList<Interval>();
    for (var place : rule.zone().inForce()) {
      for (var piece : Interval.cut(pieces, place)) {
        boolean goesOn = outside.end() == Interval.OPEN && piece.to() > reached(outside, now);
        absences.add(goesOn ? new Interval(piece.from(), Interval.OPEN) : piece);
      }
    }
    return absences;
  }

  public static List<Finding> curfew(Rule.Curfew rule, Spell outside, List<Interval> absences, Gaps gaps, long now) {
    var findings = new ArrayList<Finding>();
    long grace = rule.grace().toMillis();
    for (var piece : absences) {
      long due = piece.from() + grace;
      if (piece.to() == Interval.OPEN ? now < due : piece.to() <= due) continue;
      long raised = Math.max(due, outside.confirmed());
      findings.add(new Finding(Episode.lasting(rule.id(), Kind.CURFEW_ABSENCE, piece.from(), raised, piece.to())
          .interrupted(gaps.interrupt(piece.from(), piece.to(), now)), outside.deciding(piece.to())));
    }
    return findings;
  }

  private static Finding finding(String rule, Kind kind, Spell spell, Interval piece, Gaps gaps, long now) {
    var episode = Episode.lasting(rule, kind, piece.from(), Math.max(spell.confirmed(), piece.from()), piece.to())
        .interrupted(gaps.interrupt(piece.from(), piece.to(), now)).unconfirmed(!spell.seconded());
    return new Finding(episode, spell.deciding(piece.to()));
  }
}
