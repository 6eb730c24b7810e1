package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.measures.tracking.RuleVersion;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.MultiPolygon;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Rule;

/** A zone with its hours in words, a line each. */
final class RuleWords {
  private RuleWords() {}

  static List<String> of(String feature) {
    if (feature.isEmpty()) return List.of(Where.WITHHELD);
    var read = RuleVersion.read(feature);
    if (read.isEmpty() || !(FeatureFields.read(feature) instanceof Map<?, ?> map) || !(map.get("properties") instanceof Map<?, ?> given)) return List.of("Cannot be read any more");
    var lines = new ArrayList<String>();
    switch (read.get()) {
      case Rule.Exclusion rule -> {
        lines.add(form(rule.zone().versions().getFirst().shape(), map, given));
        lines.addAll(hours(given, "At all hours"));
        if (rule.buffer() > 0) lines.add("Warns within " + number(rule.buffer()) + " m around it");
      }
      case Rule.Curfew rule -> {
        lines.add(form(rule.zone().versions().getFirst().shape(), map, given));
        lines.addAll(hours(given, "At all hours"));
        lines.add("Grace of " + rule.grace().toMinutes() + " min" + (rule.limit().isZero() ? "" : ", and " + rule.limit().toMinutes() + " min in a " + rule.period().name().toLowerCase(java.util.Locale.UK)));
      }
      case Rule.Attendance rule -> {
        lines.add(form(rule.zone().versions().getFirst().shape(), map, given));
        FeatureFields.moments(given, "windows").lines().forEach(lines::add);
        lines.add("To stay for " + rule.dwell().toMinutes() + " min");
      }
      case Rule.Proximity rule -> lines.add("Not within " + number(rule.radius()) + " m of the other wearer, at all hours");
      default -> lines.add("Of another kind");
    }
    return lines;
  }

  private static List<String> hours(Map<?, ?> given, String always) {
    var lines = new ArrayList<String>();
    String weekly = FeatureFields.weekly(given);
    if (weekly.isEmpty()) lines.add(always);
    else weekly.lines().forEach(line -> lines.add(Character.isDigit(line.charAt(0)) ? "Every day " + line : Character.toUpperCase(line.charAt(0)) + line.substring(1)));
    FeatureFields.instead(given).lines().forEach(lines::add);
    return lines;
  }

  private static String form(Shape shape, Map<?, ?> feature, Map<?, ?> given) {
    return switch (shape) {
      case Circle circle -> "Circle of " + number(circle.radius()) + " m around " + middle(feature);
      case Corridor way -> "Way of " + way.corners() + " corners, " + Written.json(given.get("width")) + " m wide";
      case Polygon area -> "Area with " + area.rings().getFirst()[0].length + " corners" + (area.rings().size() == 1 ? "" : area.rings().size() == 2 ? " and a hole" : " and " + (area.rings().size() - 1) + " holes");
      case MultiPolygon areas -> areas.parts().size() + " areas with " + areas.corners() + " corners";
    };
  }

  private static String middle(Map<?, ?> feature) {
    return feature.get("geometry") instanceof Map<?, ?> point && point.get("coordinates") instanceof List<?> pair && pair.size() >= 2 ? pair.get(1) + ", " + pair.get(0) : "its middle";
  }

  private static String number(double metres) {
    return metres == Math.rint(metres) ? Long.toString((long) metres) : String.valueOf(metres);
  }
}
