package org.tutela.measures.tracking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.State;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.signs.Suspicion;

/** One wearer in the engine's memory. */
final class Watched {
  private static final Set<Kind> HINTS = EnumSet.of(Kind.JAMMING, Kind.SHIELDING, Kind.FROZEN_POSITION, Kind.OUTLIER, Kind.IMPOSSIBLE_SPEED, Kind.NO_GPS_IN_MOTION);
  final PersonId person;
  private Watching watching;
  private Engine engine;
  private State state;
  int watchNo;
  /** The number of the last report in the state. */
  long position;
  /** Of the row as it was read or written last. */
  int revision;
  boolean dirty;
  /** When it was last written though nothing was told, by the wall clock. */
  long sealedAt;
  private final List<Operation> told = new ArrayList<>();
  /** What began before it is final, though the state does not know it any more. */
  private long known = Long.MIN_VALUE;
  private long wasAt;
  /** Something of its story hints at positions that are made up or drowned out. */
  private boolean hinted;

  Watched(PersonId person, Watching watching, Engine engine, State state, int watchNo, long position, int revision, long now) {
    this.person = person;
    this.watching = watching;
    this.engine = engine;
    this.state = state;
    this.watchNo = watchNo;
    this.position = position;
    this.revision = revision;
    this.sealedAt = now;
  }

  /** @param upTo the number of the last of them, or of the last that is none of this wearer's */
  void take(List<Report> reports, long upTo, long now) {
    var messages = new ArrayList<Message>();
    for (var report : reports) if (watching.counts(report)) messages.add(report);
    messages.add(Clock.at(now));
    told.addAll(engine.advanceAll(state, messages));
    told.removeIf(operation -> operation.episode().at() < known);
    position = Math.max(position, upTo);
    dirty |= !reports.isEmpty();
  }

  /** Whether some of these are the wearer's own, of a device that is not known to be worn. */
  boolean newlyWears(List<HostStore.Numbered> numbered) {
    return numbered.stream().anyMatch(each -> each.person().equals(person) && !watching.watch().worn().contains(each.report().activation()));
  }

  void tick(long now) {
    told.addAll(engine.advanceAll(state, List.of(Clock.at(now))));
  }

  /** What was received before an instant is all here: what depends on it alone is final. */
  void seal(long now, long sealed) {
    told.addAll(engine.advanceAll(state, List.of(new Clock(now, sealed))));
    sealedAt = now;
    dirty = true;
  }

  /** Something else is watched from now on; what that corrects of what was told is told. */
  void under(Watching other, int number) {
    watching = other;
    var under = new Engine(other.watch());
    var step = under.read(engine.write(state));
    engine = under;
    state = step.state();
    watchNo = number;
    dirty = true;
    told.addAll(step.operations());
  }

  /** A state that was written, which the rules of today may correct. */
  void corrected(List<Operation> operations) {
    told.addAll(operations);
  }

  /** The activations of somebody else that it is told of. */
  Set<String> others() {
    return watching.others().keySet();
  }

  long due() {
    return engine.nextDue(state);
  }

  /**
   * The state has to be made again from the reports since some days; of what is older, nothing is told.
   *
   * @param upTo the number up to which it was known: what came until then is to be taken at once
   */
  void rebuild(long since, long upTo) {
    known = since;
    wasAt = upTo;
  }

  long wasAt() {
    return wasAt;
  }

  List<Suspicion> suspicions() {
    hinted |= told.stream().anyMatch(operation -> HINTS.contains(operation.episode().kind()));
    return hinted ? engine.suspicions(state) : List.of();
  }

  boolean hasTold() {
    return !told.isEmpty();
  }

  List<Operation> told() {
    return told;
  }

  List<String> words(Operation operation) {
    return engine.explain(state, operation).sentences();
  }

  byte[] bytes() {
    return engine.write(state);
  }

  void saved() {
    revision++;
    dirty = false;
    told.clear();
  }
}
