package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every version of a wearer's rules as it was watched, in the words that {@code ./tutela replay} reads: within its own time, while a device was worn, less leave.
 * What was never watched for a moment is left out, and so is the distance to somebody else, for which their positions would be needed.
 */
final class ArchivedRules {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ArchivedRules() {}

  static String geoJson(List<Activation> worn, List<RuleVersion> versions, List<Leave> leave) {
    var drawn = new HashMap<String, String>();
    versions.forEach(version -> drawn.put(version.name(), version.feature()));
    var all = JSON.createObjectNode().put("type", "FeatureCollection");
    var features = all.putArray("features");
    for (var rule : Watches.watch(worn, versions, leave, Instant.EPOCH).rules()) feature(rule, drawn, features);
    return JSON.writeValueAsString(all) + "\n";
  }

  private static void feature(Rule rule, Map<String, String> drawn, ArrayNode features) {
    switch (rule) {
      case Rule.Exclusion each -> timed(drawn(each.id(), drawn), each.when().timetable(), features);
      case Rule.Curfew each -> timed(drawn(each.id(), drawn), each.when().timetable(), features);
      case Rule.Gap each -> timed(plain(each.id(), "gap"), each.when().timetable(), features);
      case Rule.Attendance each -> {
        if (!each.windows().isEmpty()) intervals(properties(features.addObject(), drawn(each.id(), drawn)), "windows", each.windows());
      }
      case Rule.Device each -> features.add(plain(each.id(), "device"));
      case Rule.Proximity _ -> {}
    }
  }

  private static void timed(ObjectNode feature, Timetable when, ArrayNode features) {
    if (when.order().from() >= when.order().to()) return;
    var properties = properties(features.addObject(), feature);
    properties.remove(List.of("from", "to", "absences"));
    if (when.order().from() != Interval.ALWAYS) properties.put("from", moment(when.order().from()));
    if (when.order().to() != Interval.OPEN) properties.put("to", moment(when.order().to()));
    if (!when.absences().isEmpty()) intervals(properties, "absences", when.absences());
  }

  private static ObjectNode properties(ObjectNode to, ObjectNode feature) {
    to.setAll(feature);
    return (ObjectNode) to.get("properties");
  }

  private static void intervals(ObjectNode properties, String name, List<Interval> intervals) {
    var pairs = properties.putArray(name);
    for (var each : intervals) pairs.addArray().add(moment(each.from())).add(moment(each.to()));
  }

  private static ObjectNode drawn(String name, Map<String, String> drawn) {
    var read = JSON.readTree(drawn.get(name));
    var feature = (ObjectNode) (read.has("features") ? read.get("features").get(0) : read);
    ((ObjectNode) feature.get("properties")).put("id", name);
    return feature;
  }

  private static ObjectNode plain(String name, String kind) {
    var feature = JSON.createObjectNode().put("type", "Feature").putNull("geometry");
    feature.putObject("properties").put("kind", kind).put("id", name);
    return feature;
  }

  private static String moment(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
