package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.Drawing;
import org.tutela.tracking.geometry.MultiPolygon;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;

/** GeoJSON geometries: a point with a radius, a line with a width, polygons. */
final class Geometries {
  private Geometries() {}

  static Shape read(Object geometry, Properties properties, List<String> warnings) throws Unreadable {
    if (!(geometry instanceof Map<?, ?> map)) throw new Unreadable("it has no geometry");
    var type = String.valueOf(map.get("type"));
    var coordinates = map.get("coordinates");
    if (properties.has("radius") && !type.equals("Point")) warnings.add("a radius beside a " + type + " is ignored");
    return drawn(switch (type) {
      case "Point" -> circle(corner(coordinates), length(properties, "radius", type));
      case "LineString" -> Corridor.of(corners(coordinates), length(properties, "width", type));
      case "Polygon" -> Polygon.of(rings(coordinates));
      case "MultiPolygon" -> MultiPolygon.of(polygons(coordinates));
      default -> throw new Unreadable("its geometry is no Point, LineString, Polygon or MultiPolygon");
    });
  }

  private static double length(Properties properties, String name, String type) throws Unreadable {
    if (!properties.has(name)) throw new Unreadable("a " + type + " needs a \"" + name + "\" in metres");
    return properties.number(name, Double.NaN);
  }

  private static Drawing<Circle> circle(double[] centre, double radius) {
    return Circle.of(centre[0], centre[1], radius);
  }

  private static Shape drawn(Drawing<? extends Shape> drawing) throws Unreadable {
    return switch (drawing) {
      case Drawing.Drawn<? extends Shape> drawn -> drawn.shape();
      case Drawing.Refused<? extends Shape> refused -> throw new Unreadable(refused.reason().replaceAll("\\.$", ""));
    };
  }

  private static List<List<List<double[]>>> polygons(Object value) throws Unreadable {
    var polygons = new ArrayList<List<List<double[]>>>();
    for (var item : list(value)) polygons.add(rings(item));
    return polygons;
  }

  private static List<List<double[]>> rings(Object value) throws Unreadable {
    var rings = new ArrayList<List<double[]>>();
    for (var item : list(value)) rings.add(corners(item));
    return rings;
  }

  private static List<double[]> corners(Object value) throws Unreadable {
    var corners = new ArrayList<double[]>();
    for (var item : list(value)) corners.add(corner(item));
    return corners;
  }

  /** GeoJSON puts the longitude first. */
  private static double[] corner(Object value) throws Unreadable {
    var pair = list(value);
    if (pair.size() < 2 || !(pair.get(0) instanceof Double east) || !(pair.get(1) instanceof Double north)) throw new Unreadable("a corner is not two numbers");
    return new double[] {north, east};
  }

  private static List<?> list(Object value) throws Unreadable {
    if (value instanceof List<?> list) return list;
    throw new Unreadable("its coordinates are not as its type wants them");
  }
}
