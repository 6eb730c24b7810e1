package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Receipt;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Story;
import org.tutela.tracking.time.Interval;

/**
 * All that is known of one wearer: the reports that may still matter, the rules advanced over them, and what was told.
 * Only {@link Engine} changes it.
 */
public final class State {
  private static final int VERSION = 2;
  /** How many reports may have to be gone over again for one that comes out of order. */
  private static final int STRIDE = 64;

  private final Watch watch;
  private final Outlying outlying;
  private final Rule.Gap gapRule;
  Log log = new Log();
  Gate gate;
  Marks marks = new Marks();
  Contacts contacts;
  Told told = new Told();
  long now = Interval.ALWAYS;
  /** Nothing of before this will be evaluated any more. */
  long floor = Interval.ALWAYS;
  /** Where the log begins; then others on the way, the nearer the end the denser. */
  private List<Machine> snapshots = new ArrayList<>();
  private Machine machine;
  private long due = Interval.OPEN;
  /** Nothing was told of what time alone brings about before the first message. */
  private boolean changed = true;
  private long toldAt = Interval.ALWAYS;

  State(Watch watch, Outlying outlying) {
    this.watch = watch;
    this.outlying = outlying;
    this.gapRule = watch.rules().stream().filter(Rule.Gap.class::isInstance).map(Rule.Gap.class::cast).findFirst().orElse(null);
    this.gate = new Gate(watch.parameters(), log, new TreeMap<>(), new TreeMap<>());
    this.contacts = new Contacts(watch.parameters().contactGap().toMillis());
    begin(new Machine(watch, outlying));
  }

  private void begin(Machine base) {
    snapshots = new ArrayList<>(List.of(base));
    machine = base.copy();
  }

  /** Takes a message in without telling anything. */
  Verdict take(Message message) {
    return switch (message) {
      case Clock clock -> {
        now = Math.max(now, Math.min(clock.now(), Receipt.LATEST));
        yield Verdict.NOWHERE;
      }
      case Report report -> take(report);
    };
  }

  private Verdict take(Report report) {
    if (!watch.hears(report.activation())) return Verdict.UNHEARD;
    var receipt = Receipt.of(report, watch.parameters());
    if (receipt.standing() == Receipt.Standing.UNDATED) return Verdict.UNDATED;
    now = Math.max(now, report.receivedTime());
    boolean own = watch.worn().contains(report.activation());
    if (own && contacts.heard(report.receivedTime(), toldAt)) changed = true;
    var standing = receipt.standing();
    if (standing == Receipt.Standing.TAKEN && receipt.fixTime() >= floor) return insert(receipt.fixTime() == report.fixTime() ? report : report.at(receipt.fixTime()));
    boolean late = standing != Receipt.Standing.CLOCK_AHEAD;
    if (own && Receipt.telling(report)) {
      changed |= marks.add(late ? Kind.LATE_EVIDENCE : Kind.CLOCK_AHEAD, report.activation(), receipt.fixTime(), report.receivedTime());
    }
    return late ? Verdict.LATE : Verdict.CLOCK_AHEAD;
  }

  private Verdict insert(Report report) {
    int at = log.place(report);
    if (log.holds(at, report)) return log.verdict(at);
    log.insert(at, report);
    int from = gate.admit(at);
    if (machine.position() > from) {
      while (snapshots.getLast().position() > from) snapshots.removeLast();
      machine = snapshots.getLast().copy();
      changed = true;
    }
    return log.verdict(at);
  }

  /** Brings the rules to the end of the log. */
  private void catchUp() {
    while (machine.position() < log.size()) {
      int since = machine.position() - snapshots.getLast().position();
      if (since >= STRIDE || since > 0 && log.verdict(machine.position()) == Verdict.HELD) keep(machine.copy());
      machine.step(log, gate, now);
    }
  }

  private void keep(Machine snapshot) {
    snapshots.add(snapshot);
    for (int i = snapshots.size() - 2; i > 0; i--) {
      int span = snapshots.get(i + 1).position() - snapshots.get(i - 1).position();
      if (span <= (snapshot.position() - snapshots.get(i + 1).position()) / 2) snapshots.remove(i);
    }
  }

  /** What the messages taken in since the last time have changed in what is to be told. */
  List<Operation> tell(boolean corrected) {
    catchUp();
    boolean touched = machine.takeChanged() | changed;
    changed = false;
    if (!touched && now < dueNow()) return List.of();
    var story = story();
    var operations = told.become(story, watch, now, floor, corrected);
    due = machine.due(now);
    toldAt = now;
    return operations;
  }

  /** The story as it stands, each episode once. */
  List<Finding> story() {
    var out = machine.tell(now);
    marks.tell(out);
    if (gapRule != null) contacts.tell(gapRule, now, out);
    return Story.once(out);
  }

  /** The next instant at which something is to be told though nothing is heard. */
  long dueNow() {
    long next = due;
    long gap = machine.lastTime() == Interval.ALWAYS ? Interval.OPEN : machine.lastTime() + watch.parameters().locationGap().toMillis();
    if (gap > toldAt) next = Math.min(next, gap);
    if (gapRule != null) next = Math.min(next, contacts.due(gapRule, toldAt));
    return next;
  }

  List<Fix> kept() {
    var kept = new ArrayList<Fix>();
    for (int i = 0; i < log.size(); i++) if (log.verdict(i) == Verdict.KEPT) kept.add(Fix.of(log.report(i), watch.parameters()));
    return kept;
  }

  List<Rejected> rejected() {
    var rejected = new ArrayList<Rejected>();
    for (int i = 0; i < log.size(); i++) if (log.verdict(i) != Verdict.KEPT) rejected.add(new Rejected(log.report(i), log.verdict(i)));
    return rejected;
  }

  List<Report> reports() {
    var reports = new ArrayList<Report>();
    for (int i = 0; i < log.size(); i++) reports.add(log.report(i));
    return reports;
  }

  Fix fix(FixId id) {
    for (int i = 0; i < log.size(); i++) {
      var report = log.report(i);
      if (log.verdict(i) == Verdict.KEPT && report.fixTime() == id.fixTime() && report.activation().equals(id.activation())) return Fix.of(report, watch.parameters());
    }
    return null;
  }

  /** Everything received before an instant has been taken in: lets go of what is final. */
  void seal(long sealed) {
    long horizon = sealed - watch.parameters().late().toMillis();
    if (sealed == Long.MIN_VALUE || horizon <= floor) return;
    floor = horizon;
    marks.letGo(sealed);
    contacts.letGo(sealed);
    int count = settled(horizon);
    var base = snapshots.getFirst();
    while (base.position() < count) base.step(log, gate, now);
    base.letGo(count < log.size() ? Math.min(horizon, log.report(count).fixTime()) : horizon);
    gate.letGo(count);
    log.drop(count);
    begin(base);
    catchUp();
    told.letGo(story(), horizon);
    due = machine.due(now);
    toldAt = now;
    machine.takeChanged();
  }

  /** How many reports, from the first, no later one can touch. */
  private int settled(long horizon) {
    int count = 0;
    while (count < log.size() && log.report(count).fixTime() < horizon) count++;
    while (count > 0 && !gate.settledBefore(count)) count--;
    return count;
  }

  State copy() {
    var copy = new State(watch, outlying);
    copy.log = log.copy();
    copy.gate = gate.copy(copy.log);
    copy.marks = marks.copy();
    copy.contacts = contacts.copy();
    copy.told = told.copy();
    copy.now = now;
    copy.floor = floor;
    copy.snapshots = new ArrayList<>();
    for (var snapshot : snapshots) copy.snapshots.add(snapshot.copy());
    copy.machine = machine.copy();
    copy.due = due;
    copy.changed = changed;
    copy.toldAt = toldAt;
    return copy;
  }

  /** Version 2: see docs/how-to/keep-the-tracking-state.md. */
  byte[] write() {
    var out = new Packer();
    out.number(VERSION).number(now).number(floor);
    gate.write(out);
    log.write(out);
    marks.write(out);
    contacts.write(out);
    told.write(out);
    snapshots.getFirst().write(out);
    return out.bytes();
  }

  /** Of a state that was written under other rules, what was told is compared with the story under these. */
  static State read(Watch watch, Outlying outlying, byte[] bytes) {
    var in = new Unpacker(bytes);
    long version = in.number();
    if (version != VERSION) throw new IllegalArgumentException("a tracking state of version " + version + "; this is version " + VERSION);
    var state = new State(watch, outlying);
    state.now = in.number();
    state.floor = in.number();
    state.gate.read(in);
    state.log.read(in, state.gate);
    state.marks.read(in);
    state.contacts.read(in);
    state.told.read(in);
    state.begin(Machine.read(watch, outlying, in));
    return state;
  }
}
