package org.tutela.tracking.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.story.Fix;

/**
 * What of the reports is believed. A fix is judged by the one kept before it and the one after it, so a report that comes
 * out of order makes the gate walk again from the last fix before it whose place was never in doubt.
 */
final class Gate {
  /** Where the walk of one activation stands at the end of the log. */
  private static final class Walk {
    Fix kept;
    int run;
    int held = -1;
  }

  private final Parameters parameters;
  private final Log log;
  /** The last kept fix of each activation before the log begins. */
  private final Map<String, Fix> base;
  private final Map<String, Integer> baseRuns;
  private final Map<String, Walk> walks = new HashMap<>();
  private String lastActivation;
  private Walk last;
  private int changed;

  Gate(Parameters parameters, Log log, Map<String, Fix> base, Map<String, Integer> baseRuns) {
    this.parameters = parameters;
    this.log = log;
    this.base = base;
    this.baseRuns = baseRuns;
  }

  /** Takes in the report that was just put at a place; says from where on something may have changed. */
  int admit(int at) {
    var report = log.report(at);
    changed = at;
    if (at == log.size() - 1 && (at == 0 || log.report(at - 1).fixTime() != report.fixTime())) append(at, report);
    else rewalk(at, report);
    return changed;
  }

  private void append(int at, Report report) {
    var alone = Verdict.alone(report, parameters);
    if (alone == Verdict.KEPT) step(walk(report.activation()), at);
    else judge(at, alone, (byte) 0, 0);
  }

  private void judge(int at, Verdict verdict, byte marks, int run) {
    if (log.judge(at, verdict, marks, (short) Math.min(run, Short.MAX_VALUE))) changed = Math.min(changed, at);
  }

  private Walk walk(String activation) {
    if (activation.equals(lastActivation)) return last;
    lastActivation = activation;
    last = walks.get(activation);
    if (last == null) {
      last = new Walk();
      last.kept = base.get(activation);
      last.run = baseRuns.getOrDefault(activation, 0);
      walks.put(activation, last);
    }
    return last;
  }

  /** The next usable fix of an activation. */
  private void step(Walk walk, int at) {
    var fix = Fix.of(log.report(at), parameters);
    if (walk.held >= 0) decide(walk, fix);
    if (walk.kept == null || fix.follows(walk.kept, parameters)) {
      keep(walk, at, fix, (byte) 0);
    } else {
      walk.held = at;
      judge(at, Verdict.HELD, (byte) 0, 0);
    }
  }

  /** Which of the two, the last kept or the jump from it, the next fix bears out. */
  private void decide(Walk walk, Fix next) {
    int held = walk.held;
    var jump = Fix.of(log.report(held), parameters);
    walk.held = -1;
    changed = Math.min(changed, held);
    if (!next.follows(walk.kept, parameters) && next.follows(jump, parameters)) keep(walk, held, jump, Log.JUMPED);
    else judge(held, Verdict.OUTLIER, (byte) 0, 0);
  }

  private void keep(Walk walk, int at, Fix fix, byte mark) {
    boolean moving = fix.speed() > 100;
    walk.run = !moving ? 0 : walk.run > 0 && walk.kept != null && fix.samePlace(walk.kept) ? walk.run + 1 : 1;
    walk.kept = fix;
    judge(at, Verdict.KEPT, walk.run == parameters.frozenRun() ? (byte) (mark | Log.FROZEN) : mark, walk.run);
  }

  private void rewalk(int at, Report report) {
    for (var other : walks.values()) if (other.held >= at) other.held++;
    var activation = report.activation();
    var walk = new Walk();
    for (int i = restart(at, report, walk); i < log.size(); i++) {
      var r = log.report(i);
      if (!r.activation().equals(activation)) continue;
      var alone = r.placed() && !bestOfInstant(i) ? Verdict.OTHER_OF_INSTANT : Verdict.alone(r, parameters);
      if (alone == Verdict.KEPT) step(walk, i);
      else judge(i, alone, (byte) 0, 0);
    }
    walks.put(activation, walk);
    lastActivation = activation;
    last = walk;
  }

  /** The place after the last fix before this instant that was kept without a look at the next one; the walk as it stood there. */
  private int restart(int at, Report report, Walk walk) {
    for (int i = at - 1; i >= 0; i--) {
      var r = log.report(i);
      if (r.fixTime() == report.fixTime() || !r.activation().equals(report.activation())) continue;
      if (log.verdict(i) == Verdict.KEPT && (log.marks(i) & Log.JUMPED) == 0) {
        walk.kept = Fix.of(r, parameters);
        walk.run = log.run(i);
        return i + 1;
      }
    }
    walk.kept = base.get(report.activation());
    walk.run = baseRuns.getOrDefault(report.activation(), 0);
    return 0;
  }

  /** Reports of one instant stand best first; those without a place stand last. */
  private boolean bestOfInstant(int at) {
    if (at == 0) return true;
    var before = log.report(at - 1);
    var report = log.report(at);
    return before.fixTime() != report.fixTime() || !before.activation().equals(report.activation());
  }

  /** The fix that decided what was in doubt at a place; its time. */
  long decidedAt(int at) {
    return log.report(decidedBy(at)).fixTime();
  }

  int decidedBy(int at) {
    var activation = log.report(at).activation();
    for (int i = at + 1; i < log.size(); i++) {
      if (!log.report(i).activation().equals(activation)) continue;
      switch (log.verdict(i)) {
        case KEPT, HELD, OUTLIER -> {
          return i;
        }
        default -> {}
      }
    }
    return at;
  }

  /** Whether nothing that comes after a place can change a verdict before it. */
  boolean settledBefore(int at) {
    var seen = new HashSet<String>();
    for (int i = at - 1; i >= 0; i--) {
      var verdict = log.verdict(i);
      boolean usable = verdict == Verdict.KEPT || verdict == Verdict.HELD || verdict == Verdict.OUTLIER;
      if (!usable || !seen.add(log.report(i).activation())) continue;
      if (verdict != Verdict.KEPT || (log.marks(i) & Log.JUMPED) != 0) return false;
    }
    return at == 0 || at == log.size() || log.report(at - 1).fixTime() != log.report(at).fixTime();
  }

  /** Moves the base to a place before which everything is settled. */
  void letGo(int count) {
    for (int i = 0; i < count; i++) {
      if (log.verdict(i) != Verdict.KEPT) continue;
      base.put(log.report(i).activation(), Fix.of(log.report(i), parameters));
      baseRuns.put(log.report(i).activation(), (int) log.run(i));
    }
    for (var walk : walks.values()) if (walk.held >= 0) walk.held -= count;
  }

  Gate copy(Log log) {
    var copy = new Gate(parameters, log, new TreeMap<>(base), new TreeMap<>(baseRuns));
    walks.forEach((activation, walk) -> {
      var same = new Walk();
      same.kept = walk.kept;
      same.run = walk.run;
      same.held = walk.held;
      copy.walks.put(activation, same);
    });
    return copy;
  }

  void write(Packer out) {
    out.number(base.size());
    base.forEach((activation, fix) -> out.name(activation).fix(fix).number(baseRuns.getOrDefault(activation, 0)));
  }

  void read(Unpacker in) {
    for (long left = in.number(); left > 0; left--) {
      var activation = in.name();
      base.put(activation, in.fix());
      baseRuns.put(activation, (int) in.number());
    }
  }
}
