package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Gaps;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** Two people who move: a sighting of both at each fix of either. */
final class PlainPair {
  final List<Spell> near = new ArrayList<>();
  final Gaps gaps;

  PlainPair(Rule.Proximity rule, List<Fix> own, List<Fix> partner, Parameters parameters) {
    var instants = new TreeSet<Long>();
    own.forEach(fix -> instants.add(fix.time()));
    partner.forEach(fix -> instants.add(fix.time()));
    var trace = new PlainTrace(parameters, parameters.confirmations());
    var silences = new ArrayList<Interval>();
    long last = Interval.ALWAYS;
    for (long instant : instants) {
      var a = latest(own, instant);
      var b = latest(partner, instant);
      long stale = instant - parameters.pairing().toMillis();
      if (a == null || b == null || a.time() < stale || b.time() < stale) continue;
      if (last != Interval.ALWAYS && instant - last > parameters.locationGap().toMillis()) silences.add(new Interval(last, instant));
      last = instant;
      trace.see(instant, Evidence.of(a.distance(b) - rule.radius(), a.accuracy() + b.accuracy()), List.of(a.id(), b.id()));
    }
    for (var spell : trace.all()) if (spell.inside()) near.add(spell);
    gaps = new Gaps(silences, last, parameters.locationGap().toMillis());
  }

  private static Fix latest(List<Fix> fixes, long instant) {
    Fix latest = null;
    for (var fix : fixes) if (fix.time() <= instant) latest = fix;
    return latest;
  }
}
