package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** The state machine of a wearer and a zone, or of a pair. It allocates nothing while the evidence agrees with the state. */
final class Trace {
  static final byte UNKNOWN = 0;
  static final byte INSIDE = 1;
  static final byte OUTSIDE = 2;

  byte state = UNKNOWN;
  long onset;
  long confirmed;
  boolean seconded;
  List<FixId> began = List.of();
  byte candidate = UNKNOWN;
  int count;
  long since;
  List<FixId> candidates = List.of();
  long lastSeen = Interval.ALWAYS;
  /** The spell that the last call closed, if it did. */
  Spell closed;

  /** Whether what could be told of the state has changed. */
  boolean see(long time, Evidence evidence, Fix fix, Fix other, int entries, int exits, long life) {
    closed = null;
    if (lastSeen != Interval.ALWAYS && time - lastSeen > life) forget();
    lastSeen = time;
    if (evidence == Evidence.NONE) return false;
    boolean in = evidence.in();
    byte said = in ? INSIDE : OUTSIDE;
    if (state == said) {
      forget();
      if (!in || seconded) return false;
      seconded = true;
      return true;
    }
    if (candidate != said) {
      forget();
      candidate = said;
      since = time;
    }
    count++;
    candidates = with(candidates, fix, other);
    boolean certain = evidence == Evidence.CERTAIN_IN;
    if (!certain && count < (in ? entries : exits)) return false;
    become(said, time, !in || certain || count > 1);
    return true;
  }

  private void become(byte said, long time, boolean sure) {
    var why = candidates;
    long from = since;
    forget();
    end(from, why);
    begin(said, from, time, sure, why);
  }

  /** Whether the fix alone speaks for an entry. */
  boolean waits(Fix fix) {
    return candidate == INSIDE && count == 1 && since == fix.time();
  }

  /** It was entered with the fix that spoke for it alone; another fix says that it did so rightly. */
  boolean enter(Fix fix) {
    closed = null;
    candidates = with(candidates, fix, null);
    become(INSIDE, fix.time(), true);
    return true;
  }

  private static List<FixId> with(List<FixId> some, Fix fix, Fix other) {
    var more = new ArrayList<>(some);
    more.add(fix.id());
    if (other != null) more.add(other.id());
    return List.copyOf(more);
  }

  /** Sets the state from outside the evidence: where a zone's shape changed. */
  boolean turn(byte to, long at, List<FixId> why) {
    closed = null;
    forget();
    if (state == to) return false;
    end(at, why);
    if (to != UNKNOWN) begin(to, at, at, true, why);
    return true;
  }

  private void begin(byte state, long onset, long confirmed, boolean seconded, List<FixId> began) {
    this.state = state;
    this.onset = onset;
    this.confirmed = confirmed;
    this.seconded = seconded;
    this.began = began;
  }

  private void end(long at, List<FixId> why) {
    if (state != UNKNOWN) closed = current().until(at, why);
    state = UNKNOWN;
    began = List.of();
  }

  void forget() {
    if (count == 0) return;
    candidate = UNKNOWN;
    count = 0;
    candidates = List.of();
  }

  /** Neither inside nor, perhaps, about to be. */
  boolean away() {
    return state != INSIDE && candidate != INSIDE;
  }

  Spell current() {
    return state == UNKNOWN ? null : Spell.open(state == INSIDE, onset, confirmed, seconded, began);
  }

  Trace copy() {
    var copy = new Trace();
    copy.set(this);
    return copy;
  }

  void set(Trace other) {
    state = other.state;
    onset = other.onset;
    confirmed = other.confirmed;
    seconded = other.seconded;
    began = other.began;
    candidate = other.candidate;
    count = other.count;
    since = other.since;
    candidates = other.candidates;
    lastSeen = other.lastSeen;
    closed = null;
  }

  void write(Packer out) {
    out.number(state).number(candidate);
    if (state != UNKNOWN) out.number(onset).number(confirmed).truth(seconded).fixes(began);
    if (candidate != UNKNOWN) out.number(count).number(since).fixes(candidates);
    out.number(lastSeen);
  }

  void read(Unpacker in) {
    state = (byte) in.number();
    candidate = (byte) in.number();
    if (state != UNKNOWN) {
      onset = in.number();
      confirmed = in.number();
      seconded = in.truth();
      began = in.fixes();
    }
    if (candidate != UNKNOWN) {
      count = (int) in.number();
      since = in.number();
      candidates = in.fixes();
    }
    lastSeen = in.number();
  }
}
