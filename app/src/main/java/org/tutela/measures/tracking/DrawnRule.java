package org.tutela.measures.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.geometry.Drawing;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.read.Unreadable;
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

  /** Ring by ring, as an area with a wrong one is refused as a whole. */
  private static Optional<String> ring(String feature) {
    try {
      if (!(Json.read(feature) instanceof Map<?, ?> map) || !(map.get("geometry") instanceof Map<?, ?> geometry) || !(geometry.get("coordinates") instanceof List<?> coordinates)) return Optional.empty();
      if ("Polygon".equals(geometry.get("type"))) return ring(coordinates, "");
      if (!"MultiPolygon".equals(geometry.get("type"))) return Optional.empty();
      for (int i = 0; i < coordinates.size(); i++) {
        var wrong = coordinates.get(i) instanceof List<?> rings ? ring(rings, " of area " + (i + 1)) : Optional.<String>empty();
        if (wrong.isPresent()) return wrong;
      }
      return Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ring(List<?> rings, String of) {
    for (int i = 0; i < rings.size(); i++) {
      var corners = corners(rings.get(i));
      if (corners.isEmpty()) continue;
      if (Polygon.of(List.of(corners)) instanceof Drawing.Refused<Polygon>(String reason)) {
        return Optional.of((i == 0 ? "The outer ring" + of : "Ring " + (i + 1) + of + ", a hole,") + " cannot be drawn: " + plain(reason).toLowerCase(java.util.Locale.UK));
      }
    }
    return Optional.empty();
  }

  private static List<double[]> corners(Object ring) {
    var corners = new ArrayList<double[]>();
    if (ring instanceof List<?> list) for (Object corner : list) {
      if (corner instanceof List<?> pair && pair.size() >= 2 && pair.get(0) instanceof Double east && pair.get(1) instanceof Double north) corners.add(new double[] {north, east});
    }
    return corners;
  }
}
