package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is drawn in a file for maps: GeoJSON, KML or GPX. */
public final class Features {
  private Features() {}

  public static List<Feature> read(String text) throws Unreadable {
    if (text.stripLeading().replace("\uFEFF", "").startsWith("<")) return MapXml.read(text);
    var features = new ArrayList<Feature>();
    json(Json.read(text), features);
    return features;
  }

  private static void json(Object value, List<Feature> features) throws Unreadable {
    if (!(value instanceof Map<?, ?> map)) throw new Unreadable("This is no geometry and no feature of GeoJSON");
    if (map.get("features") instanceof List<?> several) {
      for (var each : several) json(each, features);
      return;
    }
    boolean feature = "Feature".equals(map.get("type"));
    var parts = new ArrayList<Map<String, Object>>();
    String called = feature && map.get("properties") instanceof Map<?, ?> given && given.get("name") instanceof String name ? name : "";
    if (!parts(feature ? map.get("geometry") : map, parts)) throw new Unreadable(Feature.called(features.size() + 1, called) + " has no geometry");
    features.add(new Feature(called, parts));
  }

  /** What cannot be drawn is left for whoever draws it to refuse with a reason. */
  private static boolean parts(Object geometry, List<Map<String, Object>> parts) {
    if (!(geometry instanceof Map<?, ?> map)) return false;
    String type = String.valueOf(map.get("type"));
    if (type.equals("GeometryCollection") && map.get("geometries") instanceof List<?> several) return several.stream().allMatch(each -> parts(each, parts));
    if (type.startsWith("Multi") && map.get("coordinates") instanceof List<?> several) for (var each : several) parts.add(part(type.substring("Multi".length()), each));
    else parts.add(part(type, map.get("coordinates")));
    return true;
  }

  private static Map<String, Object> part(String type, Object coordinates) {
    return Map.of("type", type, "coordinates", coordinates == null ? List.of() : coordinates);
  }
}
