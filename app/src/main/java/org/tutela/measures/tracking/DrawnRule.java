package org.tutela.measures.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.read.Unreadable;
import org.tutela.tracking.read.WrongRing;
import org.tutela.tracking.rule.Rule;

/** A rule that somebody drew or typed, read by the engine; where it refuses, which ring it is and why. */
final class DrawnRule {
  private DrawnRule() {}

  static Outcome<Rule> read(RuleKind kind, String feature) {
    var read = Rules.read(feature);
    if (!read.errors().isEmpty()) return Outcome.refused("places", ring(feature).orElse(plain(read.errors().getFirst())));
    if (!read.warnings().isEmpty()) return Outcome.refused("places", plain(read.warnings().getFirst()));
    if (read.rules().size() != 1) return Outcome.refused("places", "There must be one zone");
    var rule = read.rules().getFirst();
    boolean meant = switch (kind) {
      case EXCLUSION -> rule instanceof Rule.Exclusion;
      case CURFEW -> rule instanceof Rule.Curfew;
      case ATTENDANCE -> rule instanceof Rule.Attendance;
      case PROXIMITY -> rule instanceof Rule.Proximity;
    };
    return meant ? Outcome.done(rule) : Outcome.refused("places", "The zone is of another kind");
  }

  private static String plain(String words) {
    String bare = words.replaceFirst("^Rule 1: ", "").replaceFirst("\\.$", "");
    return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
  }

  private static Optional<String> ring(String feature) {
    try {
      return Json.read(feature) instanceof Map<?, ?> map && map.get("geometry") instanceof Map<?, ?> geometry ? WrongRing.in(geometry, List.of()).map(WrongRing::words) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
