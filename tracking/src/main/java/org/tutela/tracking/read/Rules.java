package org.tutela.tracking.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Zone;

/** Rules from GeoJSON, a feature each; docs/how-to/replay-a-track.md lists the properties. */
public final class Rules {
  private final List<String> warnings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Rules() {}

  public static RulesRead read(String text) {
    var reader = new Rules();
    var rules = new ArrayList<Rule>();
    var errors = new ArrayList<String>();
    try {
      int number = 0;
      for (var feature : features(Json.read(text))) {
        number++;
        try {
          rules.add(reader.rule(feature, number));
        } catch (Unreadable e) {
          errors.add("Rule " + number + ": " + e.getMessage() + ".");
        }
      }
    } catch (Unreadable e) {
      errors.add(e.getMessage());
    }
    return new RulesRead(rules, reader.warnings, errors);
  }

  private static List<?> features(Object value) throws Unreadable {
    if (value instanceof Map<?, ?> map && "Feature".equals(map.get("type"))) return List.of(map);
    if (value instanceof Map<?, ?> map && map.get("features") instanceof List<?> features) return features;
    throw new Unreadable("This is no GeoJSON FeatureCollection.");
  }

  private Rule rule(Object value, int number) throws Unreadable {
    if (!(value instanceof Map<?, ?> feature)) throw new Unreadable("it is no feature");
    var properties = Properties.of(feature.get("properties"));
    var id = properties.text("id", properties.text("name", "rule " + number));
    var kind = properties.text("kind", "").toLowerCase(Locale.ROOT);
    if (ids.contains(id)) throw new Unreadable("another rule is called \"" + Times.shortened(id) + "\" too");
    var notes = new ArrayList<String>();
    var rule = rule(kind, id, feature.get("geometry"), properties, notes);
    ids.add(id);
    var unknown = properties.unknown().stream().map(name -> '"' + Times.shortened(name) + '"').toList();
    if (!unknown.isEmpty()) notes.add(String.join(", ", unknown) + (unknown.size() == 1 ? " is not known here and is" : " are not known here and are") + " left out");
    for (var note : notes) warnings.add("Rule " + number + ": " + note + ".");
    return rule;
  }

  private static Rule rule(String kind, String id, Object geometry, Properties properties, List<String> notes) throws Unreadable {
    return switch (kind) {
      case "exclusion" -> new Rule.Exclusion(id, zone(geometry, properties, notes), Timetables.read(properties), buffer(properties),
          properties.truth("crossings"), properties.truth("victim"));
      case "curfew" -> new Rule.Curfew(id, zone(geometry, properties, notes), Timetables.read(properties),
          properties.minutes("grace_minutes", Rule.Curfew.GRACE), properties.minutes("limit_minutes", Duration.ZERO), period(properties));
      case "attendance" -> attendance(id, zone(geometry, properties, notes), properties);
      case "proximity" -> proximity(id, properties);
      case "gap" -> new Rule.Gap(id, Timetables.read(properties));
      case "device" -> new Rule.Device(id, properties.minutes("separation_minutes", Duration.ZERO));
      default -> throw new Unreadable("its kind is none of exclusion, curfew, attendance, proximity, gap and device");
    };
  }

  private static Zone zone(Object geometry, Properties properties, List<String> notes) throws Unreadable {
    return Zone.of(Geometries.read(geometry, properties, notes));
  }

  private static double buffer(Properties properties) throws Unreadable {
    double buffer = properties.number("buffer", 0);
    if (!(buffer >= 0 && buffer <= 50_000)) throw new Unreadable("its buffer is no width from 0 to 50,000 metres");
    return buffer;
  }

  private static Rule attendance(String id, Zone zone, Properties properties) throws Unreadable {
    var dwell = properties.minutes("dwell_minutes", Duration.ofMinutes(1));
    var windows = properties.intervals("windows");
    if (windows.isEmpty()) throw new Unreadable("it names no windows");
    if (dwell.isZero()) throw new Unreadable("its dwell is nothing");
    return new Rule.Attendance(id, zone, windows, dwell);
  }

  private static Rule proximity(String id, Properties properties) throws Unreadable {
    double radius = properties.number("radius", 0);
    if (!(radius > 0 && radius <= 50_000)) throw new Unreadable("its radius is no length up to 50,000 metres");
    var partner = Set.copyOf(properties.texts("partner"));
    if (partner.isEmpty()) throw new Unreadable("it names no partner's device");
    return new Rule.Proximity(id, partner, radius, Timetables.read(properties));
  }

  private static Period period(Properties properties) throws Unreadable {
    var name = properties.text("period", "order");
    for (var period : Period.values()) if (period.name().equalsIgnoreCase(name)) return period;
    throw new Unreadable("its period is none of day, week, month and order");
  }
}
