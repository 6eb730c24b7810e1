package org.tutela.tracking;

import static org.tutela.tracking.Vector.list;
import static org.tutela.tracking.Vector.map;
import static org.tutela.tracking.Vector.millis;
import static org.tutela.tracking.Vector.number;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** The vectors' short form of rules. */
final class VectorRules {
  private VectorRules() {}

  static List<Rule> read(List<Map<String, Object>> rules) {
    return rules.stream().map(VectorRules::rule).toList();
  }

  private static Rule rule(Map<String, Object> rule) {
    var id = (String) rule.getOrDefault("id", "r");
    return switch ((String) rule.get("kind")) {
      case "EXCLUSION" -> new Rule.Exclusion(id, zone(rule), when(rule), orNothing(rule, "buffer"), Boolean.TRUE.equals(rule.get("segments")), false);
      case "CURFEW" -> new Rule.Curfew(id, zone(rule), when(rule), seconds(rule, "grace"), seconds(rule, "cumulative"), Period.ORDER);
      case "ATTENDANCE" -> new Rule.Attendance(id, zone(rule), List.of(interval(rule.get("window"))), seconds(rule, "dwell"));
      case "PROXIMITY" -> new Rule.Proximity(id, Set.of("B"), number(rule.get("radius")), when(rule));
      case "GAP" -> new Rule.Gap(id, when(rule));
      case "DEVICE" -> new Rule.Device(id, Duration.ZERO);
      default -> throw new IllegalArgumentException("no rule " + rule.get("kind"));
    };
  }

  private static Zone zone(Map<String, Object> rule) {
    if (rule.get("zone") != null) return Zone.of(shape(map(rule.get("zone"))));
    var versions = new ArrayList<Zone.Version>();
    for (var version : (List<?>) rule.get("versions")) {
      var parts = (List<?>) version;
      versions.add(new Zone.Version(new Interval(parts.get(0) == null ? Interval.ALWAYS : millis(parts.get(0)),
          parts.get(1) == null ? Interval.OPEN : millis(parts.get(1))), shape(map(parts.get(2)))));
    }
    return new Zone(versions);
  }

  private static Shape shape(Map<String, Object> zone) {
    if (zone.get("type").equals("Circle")) {
      double[] centre = corner(zone.get("centre"));
      return Circle.of(centre[0], centre[1], number(zone.get("radius"))).shapeOrThrow();
    }
    var rings = new ArrayList<List<double[]>>();
    for (var ring : (List<?>) zone.get("rings")) rings.add(((List<?>) ring).stream().map(VectorRules::corner).toList());
    return Polygon.of(rings).shapeOrThrow();
  }

  private static Calendar when(Map<String, Object> rule) {
    var timetable = Timetable.always();
    if (rule.get("schedule") != null) {
      var rows = new ArrayList<Row>();
      for (var row : (List<?>) map(rule.get("schedule")).get("weekly")) {
        var parts = (List<?>) row;
        Set<DayOfWeek> days = ((List<?>) parts.get(0)).stream().map(d -> DayOfWeek.of((int) number(d))).collect(Collectors.toSet());
        rows.add(new Row(days, new LocalHours(LocalTime.parse((String) parts.get(1)), LocalTime.parse((String) parts.get(2)))));
      }
      timetable = Timetable.weekly(Timetable.LONDON, rows);
    }
    if (rule.get("authorised") instanceof List<?> absences) {
      timetable = timetable.withAbsences(absences.stream().map(VectorRules::interval).toList());
    }
    return new Calendar(timetable);
  }

  private static Interval interval(Object pair) {
    return new Interval(millis(((List<?>) pair).get(0)), millis(((List<?>) pair).get(1)));
  }

  private static double[] corner(Object pair) {
    return new double[] {number(((List<?>) pair).get(0)), number(((List<?>) pair).get(1))};
  }

  private static Duration seconds(Map<String, Object> rule, String name) {
    return Duration.ofSeconds((long) orNothing(rule, name));
  }

  private static double orNothing(Map<String, Object> rule, String name) {
    return rule.get(name) == null ? 0 : number(rule.get(name));
  }
}
