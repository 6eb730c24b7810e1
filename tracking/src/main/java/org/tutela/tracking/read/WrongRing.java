package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.tracking.geometry.Drawing;
import org.tutela.tracking.geometry.Polygon;

/**
 * Which ring of an area cannot be drawn, and why; both counted from 1, for an area with a wrong one is refused as a whole.
 *
 * @param area 0 where there is but one @param name of the part of a file that the area is; "" for none
 */
public record WrongRing(int area, int ring, String name, String reason) {

  /** @param names of the areas, for as many as have one */
  public static Optional<WrongRing> in(Map<?, ?> geometry, List<String> names) {
    if (!(geometry.get("coordinates") instanceof List<?> coordinates)) return Optional.empty();
    if ("Polygon".equals(geometry.get("type"))) return ring(coordinates, 0, name(names, 0));
    if (!"MultiPolygon".equals(geometry.get("type"))) return Optional.empty();
    for (int i = 0; i < coordinates.size(); i++) {
      var wrong = coordinates.get(i) instanceof List<?> rings ? ring(rings, i + 1, name(names, i)) : Optional.<WrongRing>empty();
      if (wrong.isPresent()) return wrong;
    }
    return Optional.empty();
  }

  public String words() {
    String named = name.isEmpty() ? "" : "“" + Times.shortened(name) + "”";
    String of = area == 0 ? (named.isEmpty() ? "" : " of " + named) : " of area " + area + (named.isEmpty() ? "" : " (" + named + ")");
    return (ring == 1 ? "The outer ring" + of : "Ring " + ring + of + ", a hole,") + " cannot be drawn: " + Character.toLowerCase(reason.charAt(0)) + reason.substring(1).replaceFirst("\\.$", "");
  }

  private static String name(List<String> names, int i) {
    return i < names.size() ? names.get(i).replaceAll("\\s+", " ").strip() : "";
  }

  private static Optional<WrongRing> ring(List<?> rings, int area, String name) {
    for (int i = 0; i < rings.size(); i++) {
      var corners = corners(rings.get(i));
      String reason = corners.stream().anyMatch(corner -> corner.length < 2) ? "A corner is not two numbers"
          : corners.isEmpty() ? "It has no corners" : Polygon.of(List.of(corners)).fold(_ -> "", why -> why);
      if (!reason.isEmpty()) return Optional.of(new WrongRing(area, i + 1, name, reason));
    }
    return Optional.empty();
  }

  private static List<double[]> corners(Object ring) {
    var corners = new ArrayList<double[]>();
    if (ring instanceof List<?> list) for (Object corner : list) {
      boolean two = corner instanceof List<?> pair && pair.size() >= 2 && pair.get(0) instanceof Double && pair.get(1) instanceof Double;
      corners.add(two ? new double[] {(Double) ((List<?>) corner).get(1), (Double) ((List<?>) corner).get(0)} : new double[0]);
    }
    return corners;
  }
}
