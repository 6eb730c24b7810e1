package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.ui.form.Typed;

/** A typed zone with its hours as the GeoJSON feature that the engine reads. */
final class FeatureText {
  private FeatureText() {}

  /** Empty with an error beside the field where something is wrong. */
  static Optional<String> read(Typed typed, RuleKind kind, boolean victim) {
    var shape = ShapeText.read(typed);
    var properties = new ArrayList<String>();
    shape.ifPresent(drawn -> properties.addAll(drawn.sizes()));
    properties.add("\"kind\":\"" + kind.name().toLowerCase(Locale.ROOT) + "\"");
    if (victim && kind == RuleKind.EXCLUSION) properties.add("\"victim\":true");
    var asked = asked(typed, kind);
    properties.addAll(asked);
    if (typed.hasErrors()) return Optional.empty();
    return shape.map(drawn -> "{\"type\":\"Feature\",\"geometry\":" + drawn.geometry() + ",\"properties\":{" + String.join(",", properties) + "}}");
  }

  /** What belongs to another kind of rule is left out, and must be right all the same. */
  private static List<String> asked(Typed typed, RuleKind kind) {
    var properties = new ArrayList<String>();
    var buffer = Metres.read(typed, "buffer", "buffer", "");
    var grace = Metres.minutes(typed, "grace", "grace_minutes");
    var limit = Metres.minutes(typed, "limit", "limit_minutes");
    var dwell = Metres.minutes(typed, "dwell", "dwell_minutes");
    switch (kind) {
      case EXCLUSION -> {
        buffer.ifPresent(properties::add);
        properties.addAll(HoursText.schedule(typed, false));
      }
      case CURFEW -> {
        grace.ifPresent(properties::add);
        limit.ifPresent(each -> properties.addAll(List.of(each, "\"period\":\"week\"")));
        properties.addAll(HoursText.schedule(typed, true));
      }
      case ATTENDANCE -> {
        dwell.ifPresent(properties::add);
        var windows = HoursText.times(typed, "hours");
        if (windows.isEmpty() && typed.error("hours").isEmpty()) typed.problem("hours", "Enter the appointments, one a line");
        properties.add("\"windows\":[" + String.join(",", windows) + "]");
        if (!typed.raw("exceptions").isBlank()) typed.problem("exceptions", "Appointments have no other hours: change the appointment");
      }
    }
    return properties;
  }
}
