package org.tutela.tracking.engine;

import java.util.List;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** A trace along one zone, which may change its shape on the way. */
final class Track {
  private final Zone zone;
  private final double widened;
  private final int entries;
  private final Parameters parameters;
  private final long life;
  final Trace trace;
  private Shape shape;
  private long nextChange;

  Track(Zone zone, double widened, int entries, Parameters parameters) {
    this(zone, widened, entries, parameters, new Trace());
    passed(Interval.ALWAYS);
  }

  private Track(Zone zone, double widened, int entries, Parameters parameters, Trace trace) {
    this.zone = zone;
    this.widened = widened;
    this.entries = entries;
    this.parameters = parameters;
    this.life = parameters.candidateLife().toMillis();
    this.trace = trace;
  }

  private void passed(long instant) {
    shape = zone.at(instant);
    nextChange = zone.nextChange(instant);
  }

  /** The shape that the last fix was seen against. */
  Shape shape() {
    return shape;
  }

  long nextChange() {
    return nextChange;
  }

  /** Whether a fix bears out the one before it, which alone said that the zone was entered, and was in doubt. */
  boolean bearsOut(Fix earlier, Fix before, Fix fix) {
    return trace.waits(before) && fix.time() - before.time() <= life && evidence(before) == Evidence.CERTAIN_IN && before.onTheWay(earlier, fix)
        && trace.enter(fix);
  }

  boolean see(Fix before, Fix fix) {
    return trace.see(fix.time(), evidence(fix).unless(fix.doubtful(before)), fix, null, entries, parameters.confirmations(), life);
  }

  Evidence evidence(Fix fix) {
    return shape == null ? Evidence.NONE
        : Evidence.of(shape.signedDistance(fix.latitude(), fix.longitude()) - widened, fix.accuracy());
  }

  /** Goes over the next change of shape, which is due. */
  boolean change(Fix last) {
    long at = nextChange;
    boolean none = shape == null;
    passed(at);
    if (shape == null) return trace.turn(Trace.OUTSIDE, at, List.of());
    boolean recent = last != null && at - last.time() <= life;
    var evidence = recent ? evidence(last) : Evidence.NONE;
    if (evidence != Evidence.NONE) return trace.turn(evidence.in() ? Trace.INSIDE : Trace.OUTSIDE, at, List.of(last.id()));
    return trace.turn(none ? Trace.UNKNOWN : trace.state, at, List.of());
  }

  /** Up to when the state will stay as it is now, given that nothing comes of before the horizon. */
  long settled(long horizon) {
    long settled = Math.min(horizon, nextChange);
    return trace.count > 0 ? Math.min(settled, trace.since) : settled;
  }

  Spell current() {
    return trace.current();
  }

  Track copy() {
    var copy = new Track(zone, widened, entries, parameters, trace.copy());
    copy.shape = shape;
    copy.nextChange = nextChange;
    return copy;
  }

  void write(Packer out) {
    trace.write(out);
  }

  void read(Unpacker in, long reached) {
    trace.read(in);
    passed(reached);
  }
}
