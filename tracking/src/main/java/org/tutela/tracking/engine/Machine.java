package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Gaps;
import org.tutela.tracking.time.Interval;

/** All rules of a wearer, advanced over the log, one report after the other. */
final class Machine {
  private final Watch watch;
  private final Outlying outlying;
  private final RuleWatch[] rules;
  /** Of the outlying ones, those that somebody is in, or may be on the way into. */
  private final TreeMap<Integer, ExclusionWatch> woken = new TreeMap<>();
  private final List<Interval> gaps;
  private final List<Finding> closed;
  private int position;
  private Fix earlier;
  private Fix before;
  private Fix last;
  private long heard = Interval.OPEN;
  private long now = Interval.ALWAYS;
  private boolean changed;
  private long asOf;
  private long nextChange = Interval.ALWAYS;

  Machine(Watch watch, Outlying outlying) {
    this(watch, outlying, outlying.attended().stream().map(rule -> of(rule, watch.parameters())).toArray(RuleWatch[]::new), new ArrayList<>(), new ArrayList<>());
  }

  private Machine(Watch watch, Outlying outlying, RuleWatch[] rules, List<Interval> gaps, List<Finding> closed) {
    this.watch = watch;
    this.outlying = outlying;
    this.rules = rules;
    this.gaps = gaps;
    this.closed = closed;
  }

  private static RuleWatch of(Rule rule, Parameters parameters) {
    return switch (rule) {
      case Rule.Exclusion exclusion -> new ExclusionWatch(exclusion, parameters);
      case Rule.Curfew curfew -> new CurfewWatch(curfew, parameters);
      case Rule.Attendance attendance -> new AttendanceWatch(attendance, parameters);
      case Rule.Proximity proximity -> new ProximityWatch(proximity, parameters);
      case Rule.Gap gap -> new GapWatch(gap);
      case Rule.Device device -> new DeviceWatch(device, parameters);
    };
  }

  int position() {
    return position;
  }

  Parameters parameters() {
    return watch.parameters();
  }

  /** The next report of the log. @param now only to know whether a gap was told already */
  void step(Log log, Gate gate, long now) {
    this.now = now;
    int i = position++;
    var report = log.report(i);
    boolean kept = log.verdict(i) == Verdict.KEPT;
    if (!watch.worn().contains(report.activation())) {
      if (kept) for (var rule : rules) rule.other(this, Fix.of(report, parameters()));
      return;
    }
    if (log.marks(i) != 0 || log.verdict(i) == Verdict.OUTLIER) mark(log, gate, i);
    for (var rule : rules) rule.hear(this, report, kept);
    if (kept) fix(Fix.of(report, parameters()));
    else if (last != null && heard == Interval.OPEN && report.fixTime() > last.time()) {
      heard = report.fixTime();
      changed |= goneBy(last.time());
    }
  }

  private void fix(Fix fix) {
    earlier = before;
    before = last;
    long limit = parameters().locationGap().toMillis();
    if (before != null && fix.time() - before.time() > limit) gap(fix);
    changed |= goneBy(fix.time()) || before != null && (goneBy(before.time()) || fix.time() - before.time() == limit);
    advance(fix.time());
    // Where a zone changed after this fix, and that was told already, it was told by the fix before.
    changed |= nextChange <= now;
    last = fix;
    heard = Interval.OPEN;
    for (var rule : rules) rule.fix(this, before, fix);
    outlying.wake(fix, woken);
    if (!woken.isEmpty()) outlying(fix);
  }

  private void outlying(Fix fix) {
    woken.values().removeIf(zone -> {
      zone.fix(this, before, fix);
      return zone.rests();
    });
  }

  /** Whether a gap that begins at an instant was, or is, to be told by now. */
  boolean goneBy(long instant) {
    return now >= instant + parameters().locationGap().toMillis();
  }

  private void gap(Fix fix) {
    changed = true;
    var gap = new Interval(before.time(), fix.time());
    gaps.add(gap);
    var deciding = List.of(before.id(), fix.id());
    for (var rule : rules) rule.gap(this, gap, heard < fix.time(), deciding);
  }

  /** Goes over the changes of zones up to an instant. */
  private void advance(long until) {
    if (nextChange > until) return;
    nextChange = Interval.OPEN;
    for (var rule : rules) {
      while (rule.nextChange() <= until && rule.nextChange() != Interval.OPEN) {
        rule.change(this, last);
        changed = true;
      }
      nextChange = Math.min(nextChange, rule.nextChange());
    }
  }

  private void mark(Log log, Gate gate, int i) {
    var report = log.report(i);
    var id = new FixId(report.activation(), report.fixTime());
    if ((log.marks(i) & Log.FROZEN) != 0) close(Kind.FROZEN_POSITION, id, report.fixTime(), List.of(id));
    boolean outlier = log.verdict(i) == Verdict.OUTLIER;
    if (!outlier && (log.marks(i) & Log.JUMPED) == 0) return;
    long decided = gate.decidedAt(i);
    close(outlier ? Kind.OUTLIER : Kind.IMPOSSIBLE_SPEED, id, decided, List.of(id, new FixId(report.activation(), decided)));
  }

  private void close(Kind kind, FixId id, long raised, List<FixId> deciding) {
    close(List.of(new Finding(Episode.happening(id.activation(), kind, id.fixTime(), raised), deciding)));
  }

  /** What can change no more, unless a late report makes it told anew. */
  void close(List<Finding> findings) {
    if (findings.isEmpty()) return;
    closed.addAll(findings);
    changed = true;
  }

  void changed() {
    changed = true;
  }

  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The gaps before the fix that is being taken in; where only the time goes on, also the one that does. */
  Gaps gapsSoFar() {
    return asOf == 0 ? new Gaps(gaps, Interval.ALWAYS, 0) : gaps();
  }

  /** The instant up to which the time alone has gone on; 0 while a fix is being taken in. */
  long asOf() {
    return asOf;
  }

  Gaps gaps() {
    return new Gaps(gaps, last == null ? Interval.ALWAYS : last.time(), parameters().locationGap().toMillis());
  }

  /** The fix before the last two; while a fix is being taken in, the one before that before it. */
  Fix earlier() {
    return earlier;
  }

  boolean heard() {
    return heard != Interval.OPEN;
  }

  long lastTime() {
    return last == null ? Interval.ALWAYS : last.time();
  }

  List<FixId> last() {
    return last == null ? List.of() : List.of(last.id());
  }

  /** Everything told as it stands at an instant. */
  List<Finding> tell(long now) {
    var machine = at(now);
    var out = new ArrayList<>(machine.closed);
    for (var rule : machine.rules) rule.tell(machine, now, out);
    for (var zone : machine.woken.values()) zone.tell(machine, now, out);
    return out;
  }

  /** This, or where zones change their shapes in the time that has gone on, a copy that has gone on too. */
  private Machine at(long now) {
    if (nextChange > now) return this;
    var machine = copy();
    machine.asOf = now;
    machine.advance(now);
    return machine;
  }

  /** When {@link #tell} might say something else though nothing was heard. */
  long due(long now) {
    long due = Interval.OPEN;
    var machine = at(now);
    if (machine.nextChange != Interval.ALWAYS) due = machine.nextChange;
    for (var rule : machine.rules) due = Math.min(due, rule.due(machine, now));
    for (var zone : machine.woken.values()) due = Math.min(due, zone.due(machine, now));
    return due;
  }

  /** Forgets what is final: everything closed, and what the rules still held of the time before the horizon. */
  void letGo(long horizon) {
    closed.clear();
    position = 0;
    if (last == null) return;
    long settled = Math.min(horizon, last.time());
    long back = settled;
    for (var rule : rules) {
      rule.letGo(settled);
      back = Math.min(back, rule.reachesBack());
    }
    for (var zone : woken.values()) {
      zone.letGo(settled);
      back = Math.min(back, zone.reachesBack());
    }
    long reached = back;
    gaps.removeIf(gap -> gap.to() <= reached);
  }

  Machine copy() {
    var watches = new RuleWatch[rules.length];
    for (int i = 0; i < watches.length; i++) watches[i] = rules[i].copy();
    var copy = new Machine(watch, outlying, watches, new ArrayList<>(gaps), new ArrayList<>(closed));
    woken.forEach((i, zone) -> copy.woken.put(i, zone.copy()));
    copy.position = position;
    copy.earlier = earlier;
    copy.before = before;
    copy.last = last;
    copy.heard = heard;
    copy.nextChange = nextChange;
    return copy;
  }

  void write(Packer out) {
    out.intervals(gaps).findings(closed).fix(before).fix(last).number(heard).number(rules.length + woken.size());
    for (int i = 0; i < rules.length; i++) write(outlying.attended().get(i), rules[i], out);
    woken.forEach((i, zone) -> write(outlying.rule(i), zone, out));
  }

  private static void write(Rule rule, RuleWatch watched, Packer out) {
    var inner = new Packer();
    watched.write(inner);
    out.name(name(rule)).bytes(inner.bytes());
  }

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName() + " " + rule.id();
  }

  /** Rules are found by their kinds and ids; one that is new begins here, one that is gone is forgotten. */
  static Machine read(Watch watch, Outlying outlying, Unpacker in) {
    var machine = new Machine(watch, outlying);
    machine.gaps.addAll(in.intervals());
    machine.closed.addAll(in.findings());
    machine.before = in.fix();
    machine.last = in.fix();
    machine.heard = in.number();
    var written = new HashMap<String, byte[]>();
    for (long left = in.number(); left > 0; left--) written.put(in.name(), in.bytes());
    for (int i = 0; i < machine.rules.length; i++) read(written.get(name(outlying.attended().get(i))), machine.rules[i], machine.lastTime());
    for (int i = 0; i < outlying.size() && !written.isEmpty(); i++) {
      var bytes = written.get(name(outlying.rule(i)));
      if (bytes == null) continue;
      var zone = outlying.watch(i);
      read(bytes, zone, machine.lastTime());
      if (!zone.rests()) machine.woken.put(i, zone);
    }
    return machine;
  }

  private static void read(byte[] bytes, RuleWatch into, long reached) {
    if (bytes != null) into.read(new Unpacker(bytes), reached);
  }
}
