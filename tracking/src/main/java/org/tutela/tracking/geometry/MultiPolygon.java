package org.tutela.tracking.geometry;

import java.util.ArrayList;
import java.util.List;

/** Several polygons as one: inside any of them is inside. */
public record MultiPolygon(List<Polygon> parts) implements Shape {

  public static Drawing<MultiPolygon> of(List<List<List<double[]>>> polygons) {
    if (polygons.isEmpty()) return Drawing.refused("A zone needs a polygon.");
    var parts = new ArrayList<Polygon>();
    for (var rings : polygons) {
      switch (Polygon.of(rings)) {
        case Drawing.Refused<Polygon>(String reason) -> {
          return Drawing.refused(reason);
        }
        case Drawing.Drawn<Polygon>(Polygon part) -> parts.add(part);
      }
    }
    var whole = new MultiPolygon(List.copyOf(parts));
    if (polygons.stream().mapToInt(List::size).sum() > Limits.RINGS) return Drawing.refused("A zone has at most 64 rings.");
    String many = Limits.corners(whole.corners());
    if (many != null) return Drawing.refused(many);
    if (whole.box().width() > Limits.WIDTH) return Drawing.refused("A zone is wider than 90 degrees.");
    return new Drawing.Drawn<>(whole);
  }

  @Override
  public double signedDistance(int latitude, int longitude) {
    double least = Double.POSITIVE_INFINITY;
    for (var part : parts) least = Math.min(least, part.signedDistance(latitude, longitude));
    return least;
  }

  @Override
  public Box box() {
    var first = parts.getFirst().box();
    int south = first.south(), north = first.north();
    long west = 0, east = first.width();
    for (var part : parts) {
      var box = part.box();
      long from = Metric.turn(first.west(), box.west());
      south = Math.min(south, box.south());
      north = Math.max(north, box.north());
      west = Math.min(west, from);
      east = Math.max(east, from + box.width());
    }
    long from = first.west() + west;
    if (from < -Metric.HALF_TURN) from += 2L * Metric.HALF_TURN;
    return new Box(south, north, Place.wrap(from), (int) Math.min(Integer.MAX_VALUE, east - west));
  }

  @Override
  public int corners() {
    return parts.stream().mapToInt(Polygon::corners).sum();
  }
}
