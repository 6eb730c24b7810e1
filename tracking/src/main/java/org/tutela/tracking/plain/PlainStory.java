package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.geometry.Deepest;
import org.tutela.tracking.message.Receipt;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.story.Gaps;
import org.tutela.tracking.story.Pieces;
import org.tutela.tracking.story.Silence;
import org.tutela.tracking.story.Spell;
import org.tutela.tracking.story.Story;
import org.tutela.tracking.story.Totals;
import org.tutela.tracking.time.Interval;

/** Everything that a set of reports says about a wearer, as it stands at an instant. */
public final class PlainStory {
  private final Watch watch;
  private final Parameters parameters;
  private final long now;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, PlainAcceptance> accepted = new TreeMap<>();
  private final TreeSet<Long> heard = new TreeSet<>();
  private final List<Report> taken = new ArrayList<>();
  private final List<Fix> own;
  private final Gaps gaps;

  private PlainStory(Watch watch, Collection<Report> reports, long now) {
    this.watch = watch;
    this.parameters = watch.parameters();
    var byActivation = new HashMap<String, List<Report>>();
    for (var report : new HashSet<>(reports)) {
      if (Receipt.of(report, parameters).standing() == Receipt.Standing.UNDATED || !watch.hears(report.activation())) continue;
      now = Math.max(now, report.receivedTime());
      byActivation.computeIfAbsent(report.activation(), a -> new ArrayList<>()).add(report);
      if (watch.worn().contains(report.activation())) heard.add(report.receivedTime());
    }
    this.now = now;
    byActivation.forEach((activation, all) -> accepted.put(activation, new PlainAcceptance(activation, all, parameters)));
    for (var activation : watch.worn()) {
      if (!accepted.containsKey(activation)) continue;
      taken.addAll(accepted.get(activation).taken);
      findings.addAll(accepted.get(activation).marks);
    }
    taken.sort(Report.IN_ORDER);
    own = kept(watch.worn());
    gaps = gaps();
    for (var rule : watch.rules()) {
      switch (rule) {
        case Rule.Exclusion exclusion -> exclusion(exclusion);
        case Rule.Curfew curfew -> curfew(curfew);
        case Rule.Attendance attendance -> attendance(attendance);
        case Rule.Proximity proximity -> proximity(proximity);
        case Rule.Gap gap -> gap(gap);
        case Rule.Device device -> device(device);
      }
    }
  }

  /** The findings in order, each once. */
  public static List<Finding> of(Watch watch, Collection<Report> reports, long now) {
    return Story.once(new PlainStory(watch, reports, now).findings);
  }

  private List<Fix> kept(Collection<String> activations) {
    return accepted.entrySet().stream().filter(e -> activations.contains(e.getKey())).flatMap(e -> e.getValue().kept.stream())
        .sorted(Comparator.comparingLong(Fix::time).thenComparing(Fix::activation)).toList();
  }

  private Gaps gaps() {
    long limit = parameters.locationGap().toMillis();
    var closed = new ArrayList<Interval>();
    for (int i = 1; i < own.size(); i++) {
      var gap = new Interval(own.get(i - 1).time(), own.get(i).time());
      if (gap.to() - gap.from() > limit) closed.add(gap);
    }
    return new Gaps(closed, own.isEmpty() ? Interval.ALWAYS : own.getLast().time(), limit);
  }

  private List<Spell> spells(Rule.Zoned rule, double widened, boolean inside) {
    return PlainTrace.of(own, rule.zone(), widened, rule.confirmations(parameters), parameters, now).stream()
        .filter(spell -> spell.inside() == inside).toList();
  }

  private void exclusion(Rule.Exclusion rule) {
    var inZone = spells(rule, 0, true);
    for (var spell : inZone) findings.addAll(Pieces.exclusion(rule, spell, Interval.ALWAYS, gaps, now));
    if (rule.buffer() > 0) {
      for (var stay : spells(rule, rule.buffer(), true)) {
        findings.addAll(Pieces.buffer(rule, stay, inZone, Interval.ALWAYS, gaps, now));
      }
    }
    if (rule.crossings()) for (int i = 1; i < own.size(); i++) crossing(rule, own.get(i - 1), own.get(i));
  }

  private void crossing(Rule.Exclusion rule, Fix from, Fix to) {
    var shape = rule.zone().at(from.time());
    if (shape == null || shape != rule.zone().at(to.time()) || to.time() - from.time() > parameters.crossingPair().toMillis()) return;
    for (var fix : List.of(from, to)) {
      if (Evidence.of(shape.signedDistance(fix.latitude(), fix.longitude()), fix.accuracy()) != Evidence.OUT) return;
    }
    var deepest = Deepest.between(shape, from.latitude(), from.longitude(), to.latitude(), to.longitude());
    long at = from.time() + Math.round(deepest.share() * (to.time() - from.time()));
    if (deepest.signedDistance() > -Math.max(from.accuracy(), to.accuracy()) || !rule.when().active(at)) return;
    findings.add(new Finding(Episode.happening(rule.id(), Kind.POSSIBLE_CROSSING, at, to.time()), List.of(from.id(), to.id())));
  }

  private void curfew(Rule.Curfew rule) {
    var all = new ArrayList<Interval>();
    for (var spell : spells(rule, 0, false)) {
      var absences = Pieces.absences(rule, spell, Interval.ALWAYS, now);
      findings.addAll(Pieces.curfew(rule, spell, absences, gaps, now));
      all.addAll(absences);
    }
    findings.addAll(Totals.cumulative(rule, all, Totals.Carried.NOTHING, now));
  }

  private void attendance(Rule.Attendance rule) {
    findings.addAll(Totals.attendance(rule, spells(rule, 0, true), gaps, now));
  }

  private void proximity(Rule.Proximity rule) {
    var pair = new PlainPair(rule, own, kept(rule.partner()), parameters);
    for (var spell : pair.near) findings.addAll(Pieces.proximity(rule, spell, Interval.ALWAYS, pair.gaps, now));
  }

  private void gap(Rule.Gap rule) {
    for (var gap : gaps.closed()) location(rule, gap);
    var going = gaps.going(now);
    if (going != null) location(rule, going);
    long limit = parameters.contactGap().toMillis();
    Long before = null;
    for (long received : heard) {
      if (before != null) findings.addAll(Silence.contact(rule, new Interval(before, received), limit, now));
      before = received;
    }
    if (before != null) findings.addAll(Silence.contact(rule, new Interval(before, Interval.OPEN), limit, now));
  }

  private void location(Rule.Gap rule, Interval gap) {
    boolean heardOf = taken.stream().anyMatch(r -> r.fixTime() > gap.from() && r.fixTime() < gap.to());
    var deciding = own.stream().filter(f -> f.time() == gap.from() || f.time() == gap.to()).map(f -> new FixId(f.activation(), f.time())).toList();
    findings.addAll(Silence.location(rule, gap, gaps.limit(), heardOf, deciding, now));
  }

  private void device(Rule.Device rule) {
    for (var activation : watch.worn()) {
      if (accepted.containsKey(activation)) findings.addAll(new PlainDevice(rule, accepted.get(activation).taken, parameters, now).findings);
    }
    findings.addAll(PlainMotion.of(rule, taken, own, now));
  }
}
