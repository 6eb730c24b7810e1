package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Pieces;
import org.tutela.tracking.story.Totals;
import org.tutela.tracking.time.Interval;

/** A home to be at. */
final class CurfewWatch extends RuleWatch {
  private final Rule.Curfew rule;
  private final Track home;
  /** Absences that are over, where they add up. */
  private final List<Interval> over;
  private Totals.Carried carried = Totals.Carried.NOTHING;
  private long from = Interval.ALWAYS;

  CurfewWatch(Rule.Curfew rule, Parameters parameters) {
    this(rule, new Track(rule.zone(), 0, rule.confirmations(parameters), parameters), new ArrayList<>());
  }

  private CurfewWatch(Rule.Curfew rule, Track home, List<Interval> over) {
    this.rule = rule;
    this.home = home;
    this.over = over;
  }

  @Override
  void fix(Machine machine, Fix before, Fix fix) {
    if (home.bearsOut(machine.earlier(), before, fix)) homeChanged(machine);
    if (home.see(before, fix)) homeChanged(machine);
  }

  @Override
  long nextChange() {
    return home.nextChange();
  }

  @Override
  void change(Machine machine, Fix last) {
    if (home.change(last)) homeChanged(machine);
    machine.changed();
  }

  private void homeChanged(Machine machine) {
    machine.changed();
    var spell = home.trace.closed;
    if (spell == null || spell.inside()) return;
    var absences = Pieces.absences(rule, spell, from, 0);
    machine.close(Pieces.curfew(rule, spell, absences, machine.gapsSoFar(), machine.asOf()));
    if (!rule.limit().isZero()) over.addAll(absences);
    from = Interval.ALWAYS;
  }

  private List<Interval> going(long now) {
    return home.trace.state == Trace.OUTSIDE ? Pieces.absences(rule, home.current(), from, now) : List.of();
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    var going = going(now);
    if (!going.isEmpty()) out.addAll(Pieces.curfew(rule, home.current(), going, machine.gaps(), now));
    if (rule.limit().isZero()) return;
    var all = new ArrayList<>(over);
    all.addAll(going);
    out.addAll(Totals.cumulative(rule, all, carried, now));
  }

  @Override
  long due(Machine machine, long now) {
    if (home.trace.state != Trace.OUTSIDE) return Interval.OPEN;
    long due = rule.when().nextEdge(now);
    var closed = new ArrayList<>(over);
    for (var absence : going(now)) {
      if (absence.to() != Interval.OPEN) {
        closed.add(absence);
        continue;
      }
      long grace = absence.from() + rule.grace().toMillis();
      if (grace > now) due = Math.min(due, grace);
      if (!rule.limit().isZero()) due = Math.min(due, now + 1 + untilLimit(closed, absence, now));
    }
    return due;
  }

  /** No later than when the limit is reached; a new period begins a new sum. */
  private long untilLimit(List<Interval> closed, Interval absence, long now) {
    var period = rule.period().of(now, rule.when().timetable().zone());
    long sum = carried.period().equals(period) ? carried.millis() : 0;
    for (var part : Interval.cut(closed, period)) sum += part.to() - part.from();
    sum += now - Math.max(absence.from(), period.from());
    long left = rule.limit().toMillis() - sum - 1;
    long untilNext = period.to() == Interval.OPEN ? Interval.OPEN / 2 : period.to() - now;
    return left < 0 ? untilNext : Math.min(left, untilNext);
  }

  @Override
  void letGo(long horizon) {
    var left = new ArrayList<Interval>();
    for (var absence : over) if (absence.to() <= horizon) carry(absence); else left.add(absence);
    over.clear();
    over.addAll(left);
    if (home.trace.state != Trace.OUTSIDE) return;
    long settled = home.settled(horizon);
    for (var absence : Pieces.absences(rule, home.current(), from, settled)) {
      if (absence.to() > settled) continue;
      if (!rule.limit().isZero()) carry(absence);
      from = absence.to();
    }
  }

  private void carry(Interval absence) {
    carried = carried.and(rule, absence);
  }

  @Override
  long reachesBack() {
    return home.trace.state == Trace.OUTSIDE ? Math.max(home.trace.onset, from) : Interval.OPEN;
  }

  @Override
  RuleWatch copy() {
    var copy = new CurfewWatch(rule, home.copy(), new ArrayList<>(over));
    copy.carried = carried;
    copy.from = from;
    return copy;
  }

  @Override
  void write(Packer out) {
    home.write(out);
    out.number(from).intervals(over).interval(carried.period()).number(carried.millis()).number(carried.crossed());
  }

  @Override
  void read(Unpacker in, long reached) {
    home.read(in, reached);
    from = in.number();
    over.addAll(in.intervals());
    carried = new Totals.Carried(in.interval(), in.number(), in.number());
  }
}
