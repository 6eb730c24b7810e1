package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place, a way or an area of a file for maps, by its name.
 *
 * @param parts geometries of GeoJSON, none of them of several parts
 */
public record Feature(String name, List<Map<String, Object>> parts) {

  /** Areas join into one of several parts; of anything else there can only be one. */
  public static Map<String, Object> joined(List<Feature> features) throws Unreadable {
    var parts = features.stream().flatMap(feature -> feature.parts().stream()).toList();
    if (parts.isEmpty()) throw new Unreadable("There is no place, no way and no area in it");
    if (parts.size() == 1) return parts.getFirst();
    var areas = new ArrayList<Object>();
    for (var part : parts) if (isArea(part)) areas.add(part.get("coordinates"));
    if (areas.size() == parts.size()) return Map.of("type", "MultiPolygon", "coordinates", areas);
    if (areas.isEmpty()) throw new Unreadable("There are " + parts.size() + " places or ways in it, and a zone is around one");
    for (int i = 0; i < features.size(); i++) {
      if (!features.get(i).parts().stream().allMatch(Feature::isArea)) throw new Unreadable(called(i + 1, features.get(i).name()) + " is a place or a way beside areas, and a zone is one or the other: take it out of the file");
    }
    throw new IllegalStateException("a part is of a feature");
  }

  /** The names of the areas of {@link #joined}, in its order. */
  public static List<String> names(List<Feature> features) {
    return features.stream().flatMap(feature -> feature.parts().stream().map(_ -> feature.name())).toList();
  }

  /** How a part of a file is named to whoever sent it, counted from 1. */
  static String called(int number, String name) {
    return "Part " + number + (name.isBlank() ? "" : " (“" + Times.shortened(name.replaceAll("\\s+", " ").strip()) + "”)");
  }

  private static boolean isArea(Map<String, Object> part) {
    return "Polygon".equals(part.get("type"));
  }
}
