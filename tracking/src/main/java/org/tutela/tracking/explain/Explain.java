package org.tutela.tracking.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tutela.tracking.alert.Explanation;
import org.tutela.tracking.alert.Explanation.Seen;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.time.Timetable;

/** Says why, from the operation and the fixes that it names. */
public final class Explain {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

  private final Operation operation;
  private final Function<FixId, Fix> fixes;

  private Explain(Operation operation, Function<FixId, Fix> fixes) {
    this.operation = operation;
    this.fixes = fixes;
  }

  /** @param fixes finds a fix by its id; null for one that is no longer kept */
  public static Explanation explain(Operation operation, Function<FixId, Fix> fixes) {
    var explain = new Explain(operation, fixes);
    var seen = explain.seen();
    var sentences = new ArrayList<String>();
    sentences.add(explain.what());
    for (var one : seen) sentences.add(explain.sentence(one));
    if (operation.episode().interrupted()) sentences.add("There was no position for more than " + operation.parameters().locationGap().toMinutes() + " minutes during it.");
    if (operation.episode().unconfirmed()) sentences.add("It rests on a single fix.");
    sentences.add(explain.rule());
    sentences.add("A fix counts when its accuracy is " + Math.round(operation.parameters().usable()) + " m or better; "
        + operation.parameters().confirmations() + " fixes in a row, or one that is certain, change a state. It says where a device was, and proves nothing of what was done there.");
    return new Explanation(operation, seen, sentences);
  }

  private List<Seen> seen() {
    var seen = new ArrayList<Seen>();
    Fix before = null;
    for (var id : operation.finding().deciding()) {
      var fix = fixes.apply(id);
      if (fix == null) continue;
      double distance = distance(fix, before);
      double accuracy = fix.accuracy() + (paired() && before != null ? before.accuracy() : 0);
      seen.add(new Seen(id, fix.latitude(), fix.longitude(), fix.accuracy(), distance, Double.isNaN(distance) ? Evidence.NONE : Evidence.of(distance, accuracy)));
      before = paired() && before != null ? null : fix;
    }
    var e = operation.episode();
    if (operation.rule() instanceof Rule.Zoned && !seen.isEmpty() && seen.getFirst().fix().fixTime() == e.at() && e.raised() > e.at()) seen.set(0, notEnough(seen.getFirst()));
    return seen;
  }

  /** The fixes of a pair are named two by two: the wearer's and, with the distance, the other's. */
  private boolean paired() {
    return operation.rule() instanceof Rule.Proximity;
  }

  /** Had it been certain, the next one would not have been waited for: it may have been a leap. */
  private static Seen notEnough(Seen seen) {
    return new Seen(seen.fix(), seen.latitude(), seen.longitude(), seen.accuracy(), seen.distance(), seen.evidence().unless(true));
  }

  private double distance(Fix fix, Fix before) {
    return switch (operation.rule()) {
      case Rule.Zoned zoned -> {
        var shape = zoned.zone().at(fix.time());
        double widened = operation.episode().kind() == Kind.BUFFER && zoned instanceof Rule.Exclusion exclusion ? exclusion.buffer() : 0;
        yield shape == null ? Double.NaN : shape.signedDistance(fix.latitude(), fix.longitude()) - widened;
      }
      case Rule.Proximity proximity -> before == null ? Double.NaN : fix.distance(before) - proximity.radius();
      case null, default -> Double.NaN;
    };
  }

  private String what() {
    var e = operation.episode();
    var words = new StringBuilder(Words.of(e.kind())).append(", from ").append(when(e.at()));
    if (e.open()) words.append(", not ended");
    else if (e.clear() > e.at()) words.append(" to ").append(when(e.clear()));
    if (e.raised() != e.at()) words.append("; known at ").append(when(e.raised()));
    if (e.amount() >= 0) words.append("; ").append(e.amount()).append(e.kind().name().contains("BATTERY") ? " percent" : " seconds");
    if (e.escalated()) words.append("; the zone itself was entered");
    return words.append('.').toString();
  }

  private String sentence(Seen seen) {
    var start = when(seen.fix().fixTime()) + ": accuracy " + Math.round(seen.accuracy()) + " m";
    if (Double.isNaN(seen.distance())) return start + ".";
    if (operation.rule() instanceof Rule.Proximity rule) return "The other's at " + start + ", " + apart(seen, rule);
    return start + ", " + Math.round(Math.abs(seen.distance())) + " m " + (seen.distance() <= 0 ? "within" : "beyond") + " the boundary: "
        + switch (seen.evidence()) {
          case CERTAIN_IN -> "certainly inside.";
          case IN -> seen.distance() > -seen.accuracy() ? "inside, but the whole circle of its accuracy is not."
              : "inside, but not certain: it states no accuracy, and lies apart from the fix before.";
          case OUT -> "outside with the whole circle of its accuracy.";
          case NONE -> "neither.";
        };
  }

  private static String apart(Seen seen, Rule.Proximity rule) {
    return Math.round(seen.distance() + rule.radius()) + " m from it: " + switch (seen.evidence()) {
      case CERTAIN_IN -> "certainly within the radius.";
      case IN -> "within the radius, though with both circles of accuracy they may be beyond it.";
      case OUT -> "beyond the radius with both circles of accuracy.";
      case NONE -> "neither.";
    };
  }

  private String rule() {
    return switch (operation.rule()) {
      case null -> "It is about the reports themselves, not about a rule.";
      case Rule.Exclusion r -> "Rule \"" + r.id() + "\": to stay out of the zone" + (r.buffer() > 0 ? "; a buffer of " + Math.round(r.buffer()) + " m warns." : ".");
      case Rule.Curfew r -> "Rule \"" + r.id() + "\": to be at the place in the hours ordered, with a grace of " + r.grace().toSeconds() + " seconds.";
      case Rule.Attendance r -> "Rule \"" + r.id() + "\": to be at the place for " + r.dwell().toMinutes() + " minutes of the window.";
      case Rule.Proximity r -> "Rule \"" + r.id() + "\": not to come within " + Math.round(r.radius()) + " m of the other person.";
      case Rule.Gap r -> "Rule \"" + r.id() + "\": no position for " + operation.parameters().locationGap().toMinutes() + " minutes, or no contact for "
          + operation.parameters().contactGap().toMinutes() + ", is told.";
      case Rule.Device r -> "Rule \"" + r.id() + "\": what the device says of itself is told.";
    };
  }

  private String when(long instant) {
    return WHEN.format(Instant.ofEpochMilli(instant).atZone(zone()));
  }

  private ZoneId zone() {
    return switch (operation.rule()) {
      case Rule.Exclusion r -> r.when().timetable().zone();
      case Rule.Curfew r -> r.when().timetable().zone();
      case null, default -> Timetable.LONDON;
    };
  }
}
