package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.geometry.Deepest;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Pieces;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.time.Interval;

/** A zone to stay out of, and what lies around it. */
final class ExclusionWatch extends RuleWatch {
  private final Rule.Exclusion rule;
  private final Track zone;
  private final Track buffer;
  /** Spells in the zone during the stay in the buffer. */
  private final List<Spell> inZone;
  private long zoneFrom = Interval.ALWAYS;
  private long bufferFrom = Interval.ALWAYS;

  ExclusionWatch(Rule.Exclusion rule, Parameters parameters) {
    this(rule, new Track(rule.zone(), 0, rule.confirmations(parameters), parameters),
        rule.buffer() > 0 ? new Track(rule.zone(), rule.buffer(), rule.confirmations(parameters), parameters) : null, new ArrayList<>());
  }

  private ExclusionWatch(Rule.Exclusion rule, Track zone, Track buffer, List<Spell> inZone) {
    this.rule = rule;
    this.zone = zone;
    this.buffer = buffer;
    this.inZone = inZone;
  }

  @Override
  void fix(Machine machine, Fix before, Fix fix) {
    if (rule.crossings() && before != null) crossing(machine, before, fix);
    if (zone.bearsOut(machine.earlier(), before, fix)) zoneChanged(machine);
    if (zone.see(before, fix)) zoneChanged(machine);
    if (buffer == null) return;
    if (buffer.bearsOut(machine.earlier(), before, fix)) bufferChanged(machine);
    if (buffer.see(before, fix)) bufferChanged(machine);
  }

  @Override
  long nextChange() {
    return zone.nextChange();
  }

  @Override
  void change(Machine machine, Fix last) {
    if (zone.change(last)) zoneChanged(machine);
    if (buffer != null && buffer.change(last)) bufferChanged(machine);
  }

  private void zoneChanged(Machine machine) {
    machine.changed();
    var spell = zone.trace.closed;
    if (spell == null || !spell.inside()) return;
    machine.close(Pieces.exclusion(rule, spell, zoneFrom, machine.gapsSoFar(), machine.asOf()));
    zoneFrom = Interval.ALWAYS;
    if (buffer != null) inZone.add(spell);
  }

  private void bufferChanged(Machine machine) {
    machine.changed();
    var stay = buffer.trace.closed;
    if (stay == null || !stay.inside()) return;
    machine.close(Pieces.buffer(rule, stay, allInZone(), bufferFrom, machine.gapsSoFar(), machine.asOf()));
    bufferFrom = Interval.ALWAYS;
    inZone.clear();
  }

  private List<Spell> allInZone() {
    var all = new ArrayList<>(inZone);
    if (zone.trace.state == Trace.INSIDE) all.add(zone.current());
    return all;
  }

  private void crossing(Machine machine, Fix from, Fix to) {
    var shape = zone.shape();
    if (shape == null || to.time() - from.time() > machine.parameters().crossingPair().toMillis()) return;
    if (shape != rule.zone().at(from.time()) || zone.evidence(to) != Evidence.OUT || zone.evidence(from) != Evidence.OUT) return;
    if (!shape.box().reaches(from.latitude(), from.longitude(), to.latitude(), to.longitude())) return;
    var deepest = Deepest.between(shape, from.latitude(), from.longitude(), to.latitude(), to.longitude());
    long at = from.time() + Math.round(deepest.share() * (to.time() - from.time()));
    if (deepest.signedDistance() > -Math.max(from.accuracy(), to.accuracy()) || !rule.when().active(at)) return;
    machine.close(List.of(new Finding(Episode.happening(rule.id(), Kind.POSSIBLE_CROSSING, at, to.time()), List.of(from.id(), to.id()))));
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    if (zone.trace.state == Trace.INSIDE) out.addAll(Pieces.exclusion(rule, zone.current(), zoneFrom, machine.gaps(), now));
    if (buffer != null && buffer.trace.state == Trace.INSIDE) {
      out.addAll(Pieces.buffer(rule, buffer.current(), allInZone(), bufferFrom, machine.gaps(), now));
    }
  }

  @Override
  long due(Machine machine, long now) {
    boolean inside = zone.trace.state == Trace.INSIDE || buffer != null && buffer.trace.state == Trace.INSIDE;
    return inside ? rule.when().nextEdge(now) : Interval.OPEN;
  }

  @Override
  void letGo(long horizon) {
    zoneFrom = after(zone, zoneFrom, horizon);
    if (buffer != null) bufferFrom = after(buffer, bufferFrom, horizon);
  }

  /** The end of the last piece that is over. */
  private long after(Track track, long from, long horizon) {
    if (track.trace.state != Trace.INSIDE) return from;
    long settled = track.settled(horizon);
    for (var piece : Pieces.of(track.current(), rule.when(), from, settled)) if (piece.to() <= settled) from = piece.to();
    return from;
  }

  @Override
  long reachesBack() {
    long back = zone.trace.state == Trace.INSIDE ? Math.max(zone.trace.onset, zoneFrom) : Interval.OPEN;
    return buffer != null && buffer.trace.state == Trace.INSIDE ? Math.min(back, Math.max(buffer.trace.onset, bufferFrom)) : back;
  }

  /** Whether it is as if it had just begun: nobody is inside, or may be on the way in. */
  boolean rests() {
    return zone.trace.away() && (buffer == null || buffer.trace.away()) && inZone.isEmpty();
  }

  @Override
  ExclusionWatch copy() {
    var copy = new ExclusionWatch(rule, zone.copy(), buffer == null ? null : buffer.copy(), new ArrayList<>(inZone));
    copy.zoneFrom = zoneFrom;
    copy.bufferFrom = bufferFrom;
    return copy;
  }

  @Override
  void write(Packer out) {
    zone.write(out);
    out.number(zoneFrom).truth(buffer != null);
    if (buffer == null) return;
    buffer.write(out);
    out.number(bufferFrom).spells(inZone);
  }

  @Override
  void read(Unpacker in, long reached) {
    zone.read(in, reached);
    zoneFrom = in.number();
    if (!in.truth() || buffer == null) return;
    buffer.read(in, reached);
    bufferFrom = in.number();
    inZone.addAll(in.spells());
  }
}
