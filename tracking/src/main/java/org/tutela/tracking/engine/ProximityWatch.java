package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Gaps;
import org.tutela.tracking.story.Pieces;
import org.tutela.tracking.time.Interval;

/** Two people who move. A second fix of the same instant takes the place of the first sighting. */
final class ProximityWatch extends RuleWatch {
  private final Rule.Proximity rule;
  private final Parameters parameters;
  private final Trace trace;
  private final List<Interval> silences;
  private Fix own;
  private Fix other;
  private long paired = Interval.ALWAYS;
  private long from = Interval.ALWAYS;
  private ProximityWatch before;
  private long at = Interval.ALWAYS;
  private List<Finding> closing = List.of();

  ProximityWatch(Rule.Proximity rule, Parameters parameters) {
    this(rule, parameters, new Trace(), new ArrayList<>());
  }

  private ProximityWatch(Rule.Proximity rule, Parameters parameters, Trace trace, List<Interval> silences) {
    this.rule = rule;
    this.parameters = parameters;
    this.trace = trace;
    this.silences = silences;
  }

  @Override
  void fix(Machine machine, Fix before, Fix fix) {
    begin(machine, fix.time());
    own = fix;
    sight(machine, fix.time());
  }

  @Override
  void other(Machine machine, Fix fix) {
    if (!rule.partner().contains(fix.activation())) return;
    begin(machine, fix.time());
    other = fix;
    sight(machine, fix.time());
  }

  private void begin(Machine machine, long time) {
    if (time == at) {
      var fresh = before;
      trace.set(fresh.trace);
      silences.clear();
      silences.addAll(fresh.silences);
      paired = fresh.paired;
      from = fresh.from;
      closing = List.of();
      machine.changed();
      return;
    }
    machine.close(closing);
    closing = List.of();
    at = time;
    if (before == null) before = new ProximityWatch(rule, parameters);
    before.trace.set(trace);
    if (before.silences.size() != silences.size()) {
      before.silences.clear();
      before.silences.addAll(silences);
    }
    before.paired = paired;
    before.from = from;
  }

  private void sight(Machine machine, long now) {
    long stale = now - parameters.pairing().toMillis();
    if (own == null || other == null || own.time() < stale || other.time() < stale) return;
    if (paired != Interval.ALWAYS && now - paired > parameters.locationGap().toMillis()) {
      silences.add(new Interval(paired, now));
      machine.changed();
    }
    if (trace.state == Trace.INSIDE && (machine.goneBy(now) || machine.goneBy(paired))) machine.changed();
    paired = now;
    var evidence = Evidence.of(own.distance(other) - rule.radius(), own.accuracy() + other.accuracy());
    boolean changed = trace.see(now, evidence, own, other, parameters.confirmations(), parameters.confirmations(), parameters.candidateLife().toMillis());
    if (!changed) return;
    machine.changed();
    var near = trace.closed;
    if (near == null || !near.inside()) return;
    closing = Pieces.proximity(rule, near, from, new Gaps(silences, Interval.ALWAYS, 0), 0);
    from = Interval.ALWAYS;
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    out.addAll(closing);
    if (trace.state == Trace.INSIDE) out.addAll(Pieces.proximity(rule, trace.current(), from, gaps(), now));
  }

  private Gaps gaps() {
    return new Gaps(silences, paired, parameters.locationGap().toMillis());
  }

  @Override
  long due(Machine machine, long now) {
    if (trace.state != Trace.INSIDE) return Interval.OPEN;
    long silent = paired + parameters.locationGap().toMillis();
    long edge = rule.when().nextEdge(now);
    return silent > now ? Math.min(edge, silent) : edge;
  }

  @Override
  void letGo(long horizon) {
    if (trace.state == Trace.INSIDE) {
      long settled = trace.count > 0 ? Math.min(horizon, trace.since) : horizon;
      for (var piece : Pieces.of(trace.current(), rule.when(), from, settled)) if (piece.to() <= settled) from = piece.to();
    }
    long back = trace.state == Trace.INSIDE ? Math.max(trace.onset, from) : horizon;
    silences.removeIf(silence -> silence.to() <= Math.min(back, horizon));
    if (before != null) before.letGo(horizon);
  }

  @Override
  RuleWatch copy() {
    var copy = new ProximityWatch(rule, parameters, trace.copy(), new ArrayList<>(silences));
    copy.own = own;
    copy.other = other;
    copy.paired = paired;
    copy.from = from;
    copy.at = at;
    copy.closing = closing;
    copy.before = before == null ? null : (ProximityWatch) before.copy();
    return copy;
  }

  @Override
  void write(Packer out) {
    trace.write(out);
    out.intervals(silences).fix(own).fix(other).number(paired).number(from).number(at).findings(closing).truth(before != null);
    if (before == null) return;
    before.trace.write(out);
    out.intervals(before.silences).number(before.paired).number(before.from);
  }

  @Override
  void read(Unpacker in, long reached) {
    trace.read(in);
    silences.addAll(in.intervals());
    own = in.fix();
    other = in.fix();
    paired = in.number();
    from = in.number();
    at = in.number();
    closing = in.findings();
    if (!in.truth()) return;
    before = new ProximityWatch(rule, parameters);
    before.trace.read(in);
    before.silences.addAll(in.intervals());
    before.paired = in.number();
    before.from = in.number();
  }
}
