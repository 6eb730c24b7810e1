package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** The state machine of one wearer and one zone, or pair: from evidence to spells. */
final class PlainTrace {
  final List<Spell> spells = new ArrayList<>();
  private final Parameters parameters;
  private final int entries;
  private Spell current;
  private final List<FixId> candidates = new ArrayList<>();
  private boolean candidateIn;
  private int count;
  private long since;
  private long lastSeen = Interval.ALWAYS;

  PlainTrace(Parameters parameters, int entries) {
    this.parameters = parameters;
    this.entries = entries;
  }

  static List<Spell> of(List<Fix> fixes, Zone zone, double widened, int entries, Parameters parameters, long now) {
    var trace = new PlainTrace(parameters, entries);
    long passed = Interval.ALWAYS;
    Fix earlier = null;
    Fix last = null;
    for (var fix : fixes) {
      passed = trace.changes(zone, widened, passed, fix.time(), last);
      var shape = zone.at(fix.time());
      if (trace.waits(last) && fix.time() - last.time() <= parameters.candidateLife().toMillis()
          && evidence(last, shape, widened) == Evidence.CERTAIN_IN && last.onTheWay(earlier, fix)) trace.enter(fix);
      trace.see(fix.time(), evidence(fix, shape, widened).unless(fix.doubtful(last)), List.of(fix.id()));
      earlier = last;
      last = fix;
    }
    trace.changes(zone, widened, passed, now, last);
    return trace.all();
  }

  private static Evidence evidence(Fix fix, Shape shape, double widened) {
    return shape == null ? Evidence.NONE : Evidence.of(shape.signedDistance(fix.latitude(), fix.longitude()) - widened, fix.accuracy());
  }

  private long changes(Zone zone, double widened, long after, long until, Fix last) {
    for (long change = zone.nextChange(after); change <= until && change != Interval.OPEN; change = zone.nextChange(change)) {
      change(zone.at(change - 1), zone.at(change), widened, change, last);
    }
    return Math.max(after, until);
  }

  private void change(Shape before, Shape shape, double widened, long change, Fix last) {
    forget();
    if (shape == null) {
      turn(false, change, List.of());
      return;
    }
    boolean recent = last != null && change - last.time() <= parameters.candidateLife().toMillis();
    var evidence = recent ? evidence(last, shape, widened) : Evidence.NONE;
    if (evidence != Evidence.NONE) turn(evidence.in(), change, List.of(last.id()));
    else if (before == null) end(change, List.of());
  }

  private void turn(boolean inside, long at, List<FixId> why) {
    if (current != null && current.inside() == inside) return;
    end(at, why);
    current = Spell.open(inside, at, at, true, why);
  }

  void see(long time, Evidence evidence, List<FixId> fix) {
    if (lastSeen != Interval.ALWAYS && time - lastSeen > parameters.candidateLife().toMillis()) forget();
    lastSeen = time;
    if (evidence == Evidence.NONE) return;
    boolean in = evidence.in();
    if (current != null && current.inside() == in) {
      forget();
      if (in && !current.seconded()) current = current.secondedToo();
      return;
    }
    if (count == 0 || candidateIn != in) {
      forget();
      candidateIn = in;
      since = time;
    }
    count++;
    candidates.addAll(fix);
    boolean certain = evidence == Evidence.CERTAIN_IN;
    if (!certain && count < (in ? entries : parameters.confirmations())) return;
    become(in, time, !in || certain || count > 1);
  }

  private void become(boolean in, long time, boolean sure) {
    var why = List.copyOf(candidates);
    end(since, why);
    current = Spell.open(in, since, time, sure, why);
    forget();
  }

  /** Whether the last fix alone speaks for an entry. */
  private boolean waits(Fix last) {
    return count == 1 && candidateIn && since == last.time();
  }

  private void enter(Fix borneOutBy) {
    candidates.add(borneOutBy.id());
    become(true, borneOutBy.time(), true);
  }

  private void end(long at, List<FixId> why) {
    if (current != null) spells.add(current.until(at, why));
    current = null;
  }

  private void forget() {
    count = 0;
    candidates.clear();
  }

  List<Spell> all() {
    var all = new ArrayList<>(spells);
    if (current != null) all.add(current);
    return all;
  }
}
