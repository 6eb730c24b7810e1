package org.tutela.measures.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** Where a zone is, in words, for whoever sees no map. */
final class Where {
  static final String WITHHELD = "Withheld: it is drawn around a refuge. Whoever manages the person knows where it is";
  private static final int SHOWN = 8;

  private Where() {}

  static String of(String feature) {
    if (feature.isEmpty()) return WITHHELD;
    try {
      if (Json.read(feature) instanceof Map<?, ?> map && map.get("geometry") instanceof Map<?, ?> geometry && geometry.get("coordinates") instanceof List<?> coordinates) {
        return said(String.valueOf(geometry.get("type")), coordinates, map.get("properties") instanceof Map<?, ?> properties ? properties : Map.of());
      }
    } catch (Unreadable e) {
      return "This version reads it no more: " + e.getMessage();
    }
    return "";
  }

  private static String said(String type, List<?> coordinates, Map<?, ?> properties) {
    String where = switch (type) {
      case "Point" -> metres(properties.get("radius")) + " around " + place(coordinates);
      case "LineString" -> "A way " + metres(properties.get("width")) + " wide: " + places(coordinates);
      case "Polygon" -> area(coordinates);
      case "MultiPolygon" -> coordinates.size() + " areas: " + String.join("; ", coordinates.stream().map(each -> area((List<?>) each)).toList());
      default -> type;
    };
    return properties.get("buffer") instanceof Double buffer && buffer > 0 ? where + "; warning from " + metres(buffer) + " around it" : where;
  }

  private static String area(List<?> rings) {
    String outside = "the corners " + places((List<?>) rings.getFirst());
    return rings.size() == 1 ? outside : outside + ", without " + (rings.size() == 2 ? "a hole" : rings.size() - 1 + " holes") + " in it";
  }

  private static String places(List<?> places) {
    String first = String.join("; ", places.stream().limit(SHOWN).map(each -> place((List<?>) each)).toList());
    return places.size() <= SHOWN ? first : first + " and " + (places.size() - SHOWN) + " more";
  }

  private static String place(List<?> pair) {
    return String.format(Locale.ROOT, "%.5f, %.5f", (Double) pair.get(1), (Double) pair.get(0));
  }

  private static String metres(Object number) {
    return number instanceof Double metres ? (metres == Math.rint(metres) ? String.valueOf(metres.longValue()) : metres.toString()) + " m" : "";
  }
}
