package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.story.Totals;
import org.tutela.tracking.time.Interval;

/** Appointments to keep; those whose window is final are let go. */
final class AttendanceWatch extends RuleWatch {
  /** A window is final only when the fix after it is. */
  private static final long SETTLING = 3_600_000;

  private Rule.Attendance rule;
  private final Track place;
  private final List<Spell> inside;
  private long horizon = Interval.ALWAYS;

  AttendanceWatch(Rule.Attendance rule, Parameters parameters) {
    this(rule, new Track(rule.zone(), 0, rule.confirmations(parameters), parameters), new ArrayList<>());
  }

  private AttendanceWatch(Rule.Attendance rule, Track place, List<Spell> inside) {
    this.rule = rule;
    this.place = place;
    this.inside = inside;
  }

  @Override
  void fix(Machine machine, Fix before, Fix fix) {
    boolean counted = place.trace.state == Trace.INSIDE;
    if (place.bearsOut(machine.earlier(), before, fix)) placeChanged(machine);
    if (place.see(before, fix)) placeChanged(machine);
    if (counted || place.trace.state == Trace.INSIDE) {
      for (var window : rule.windows()) if (window.from() <= fix.time() && (before == null || before.time() < window.to())) machine.changed();
    }
  }

  @Override
  long nextChange() {
    return place.nextChange();
  }

  @Override
  void change(Machine machine, Fix last) {
    if (place.change(last)) placeChanged(machine);
  }

  private void placeChanged(Machine machine) {
    machine.changed();
    var spell = place.trace.closed;
    if (spell != null && spell.inside()) inside.add(spell);
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    if (rule.windows().isEmpty()) return;
    var spells = new ArrayList<>(inside);
    if (place.trace.state == Trace.INSIDE) spells.add(place.current());
    out.addAll(Totals.attendance(rule, spells, machine.gaps(), now));
  }

  @Override
  long due(Machine machine, long now) {
    long due = Interval.OPEN;
    for (var window : rule.windows()) {
      if (window.to() > now) due = Math.min(due, window.to());
      if (window.from() > now) due = Math.min(due, window.from());
    }
    return due;
  }

  @Override
  void letGo(long horizon) {
    this.horizon = horizon;
    var left = rule.windows().stream().filter(window -> window.to() >= horizon - SETTLING).toList();
    if (left.size() < rule.windows().size()) rule = new Rule.Attendance(rule.id(), rule.zone(), left, rule.dwell());
    long from = left.stream().mapToLong(Interval::from).min().orElse(Interval.OPEN);
    inside.removeIf(spell -> spell.end() <= Math.min(from, horizon));
  }

  @Override
  long reachesBack() {
    return rule.windows().stream().mapToLong(Interval::from).min().orElse(Interval.OPEN);
  }

  @Override
  RuleWatch copy() {
    var copy = new AttendanceWatch(rule, place.copy(), new ArrayList<>(inside));
    copy.horizon = horizon;
    return copy;
  }

  @Override
  void write(Packer out) {
    place.write(out);
    out.spells(inside).number(horizon);
  }

  @Override
  void read(Unpacker in, long reached) {
    place.read(in, reached);
    inside.addAll(in.spells());
    long past = in.number();
    if (past != Interval.ALWAYS) letGo(past);
  }
}
