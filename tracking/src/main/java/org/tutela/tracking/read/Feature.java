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
    for (var part : parts) if ("Polygon".equals(part.get("type"))) areas.add(part.get("coordinates"));
    if (areas.size() == parts.size()) return Map.of("type", "MultiPolygon", "coordinates", areas);
    throw new Unreadable(areas.isEmpty() ? "There are " + parts.size() + " places or ways in it, and a zone is around one" : "There are areas in it beside places or ways, and a zone is one or the other");
  }
}
