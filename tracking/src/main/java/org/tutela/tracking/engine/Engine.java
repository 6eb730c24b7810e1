package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Explanation;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Standing;
import org.tutela.tracking.explain.Explain;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.signs.Lost;
import org.tutela.tracking.signs.Signs;
import org.tutela.tracking.signs.Suspicion;
import org.tutela.tracking.story.Fix;

/** Turns what a wearer's devices report into alerts. A function of what came, not of when it came or in what order. */
public final class Engine {
  private final Watch watch;
  private final Outlying outlying;

  public Engine(Watch watch) {
    this.watch = watch;
    this.outlying = new Outlying(watch);
  }

  /** @param verdict what became of the report's position, for now */
  public record Step(State state, List<Operation> operations, Verdict verdict) {}

  public State start() {
    return new State(watch, outlying);
  }

  /** A state that knows nothing but what was told: with the reports of the days that it was told of, it goes on as if it had not been lost. */
  public State start(List<Standing> standing) {
    var state = start();
    state.told.stands(standing);
    return state;
  }

  /** The state after a message, and what it changes in what was told. The given state stays as it was. */
  public Step apply(State state, Message message) {
    var next = state.copy();
    var operations = new ArrayList<Operation>();
    var verdict = advance(next, message, operations);
    return new Step(next, operations, verdict);
  }

  /** The same in place, for whoever keeps no other hold of the state. */
  public Verdict advance(State state, Message message, Collection<Operation> operations) {
    var verdict = state.take(message);
    operations.addAll(state.tell(false));
    if (message instanceof Clock clock) state.seal(clock.sealed());
    return verdict;
  }

  /** Many messages at once, in place: what they change together is told once, at the end. */
  public List<Operation> advanceAll(State state, Collection<? extends Message> messages) {
    var reports = new ArrayList<Report>();
    for (var message : messages) if (message instanceof Report report) reports.add(report); else state.take(message);
    reports.sort(Report.IN_ORDER);
    for (var report : reports) state.take(report);
    var operations = state.tell(false);
    for (var message : messages) if (message instanceof Clock clock) state.seal(clock.sealed());
    return operations;
  }

  /** When, if nothing is heard before, the engine wants to be told the time; {@link Long#MAX_VALUE} for never. */
  public long nextDue(State state) {
    return state.dueNow();
  }

  /** What stands told and can still change. */
  public List<Finding> story(State state) {
    return state.story();
  }

  /** The fixes that are used, of those that the state still holds. */
  public List<Fix> kept(State state) {
    return state.kept();
  }

  /** The reports whose position is not used, of those that the state still holds. */
  public List<Rejected> rejected(State state) {
    return state.rejected();
  }

  /** Where signs agree that positions are made up or drowned out, as far as the state still holds the reports. */
  public List<Suspicion> suspicions(State state) {
    return Suspicion.of(Signs.of(story(state), state.reports().stream().filter(report -> watch.worn().contains(report.activation())).toList()));
  }

  /**
   * The silences of positions of a wearer whose device was heard, for {@link org.tutela.tracking.signs.AreaInterference}, which
   * needs those of everybody; only of whoever has a rule about gaps.
   */
  public List<Lost> lost(State state, String wearer) {
    var lost = new ArrayList<Lost>();
    for (var finding : story(state)) {
      if (finding.episode().kind() != Kind.LOCATION_GAP || finding.episode().cause() != Cause.NO_GPS) continue;
      var fix = state.fix(finding.deciding().getFirst());
      if (fix != null) lost.add(new Lost(wearer, fix.time(), fix.latitude(), fix.longitude()));
    }
    return lost;
  }

  /** Why an alert is as it is, as far as the state still holds the fixes. */
  public Explanation explain(State state, Operation alert) {
    return Explain.explain(alert, state::fix);
  }

  public byte[] write(State state) {
    return state.write();
  }

  /** A state that was written; under changed rules, what they correct is told. */
  public Step read(byte[] bytes) {
    var state = State.read(watch, outlying, bytes);
    return new Step(state, state.tell(true), Verdict.NOWHERE);
  }

  /** What a history tells, as it stands at its end. */
  public List<Finding> replay(Collection<Report> history, long now) {
    var state = start();
    var messages = new ArrayList<Message>(history);
    messages.add(Clock.at(now));
    advanceAll(state, messages);
    return story(state);
  }
}
