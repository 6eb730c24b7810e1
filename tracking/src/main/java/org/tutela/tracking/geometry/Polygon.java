package org.tutela.tracking.geometry;

import java.util.ArrayList;
import java.util.List;

/** A shell with holes, by the even-odd rule. */
public final class Polygon implements Shape {
  private final int origin;
  private final List<Ring> rings;
  private final Box box;

  private Polygon(int origin, List<Ring> rings) {
    this.origin = origin;
    this.rings = rings;
    this.box = boxOf(origin, rings);
  }

  /** @param rings shell and holes, each a list of corners (latitude, longitude), in any direction, closed or not */
  public static Drawing<Polygon> of(List<List<double[]>> rings) {
    if (rings.isEmpty() || rings.getFirst().isEmpty()) return Drawing.refused("A polygon needs a ring.");
    if (rings.size() > Limits.RINGS) return Drawing.refused("A zone has at most 64 rings.");
    String many = Limits.corners(rings.stream().mapToInt(List::size).sum());
    if (many != null) return Drawing.refused(many);
    for (var ring : rings) {
      String wrong = Limits.places(ring);
      if (wrong != null) return Drawing.refused(wrong);
    }
    int origin = Place.of(rings.getFirst().getFirst()[0], rings.getFirst().getFirst()[1]).longitude();
    var drawn = new ArrayList<Ring>();
    for (var corners : rings) {
      var ring = Ring.of(corners, origin);
      if (ring == null) return Drawing.refused("A ring goes round a pole.");
      String wrong = RingCheck.wrong(ring, origin);
      if (wrong != null) return Drawing.refused(wrong);
      drawn.add(ring);
    }
    var polygon = new Polygon(origin, List.copyOf(drawn));
    if (polygon.box.width() > Limits.WIDTH) return Drawing.refused("A zone is wider than 90 degrees.");
    return new Drawing.Drawn<>(polygon);
  }

  public boolean contains(int latitude, int longitude) {
    if (!box.contains(latitude, longitude)) return false;
    int east = Metric.turn(origin, longitude);
    boolean inside = false;
    for (var ring : rings) {
      int where = ring.locate(east, latitude);
      if (where == 0) return true;
      if (where > 0) inside = !inside;
    }
    return inside;
  }

  @Override
  public double signedDistance(int latitude, int longitude) {
    int east = Metric.turn(origin, longitude);
    var nearest = new Nearest(latitude);
    for (var ring : rings) ring.measure(nearest, east, latitude);
    return contains(latitude, longitude) ? -nearest.metres() : nearest.metres();
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public int corners() {
    return rings.stream().mapToInt(Ring::size).sum();
  }

  /** The corners of each ring, east of {@link #origin()} and as latitude; for whoever builds an index. */
  public List<int[][]> rings() {
    return rings.stream().map(ring -> new int[][] {ring.x(), ring.y()}).toList();
  }

  public int origin() {
    return origin;
  }

  private static Box boxOf(int origin, List<Ring> rings) {
    int south = Integer.MAX_VALUE, north = Integer.MIN_VALUE, west = Integer.MAX_VALUE, east = Integer.MIN_VALUE;
    for (var ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        south = Math.min(south, ring.y()[i]);
        north = Math.max(north, ring.y()[i]);
        west = Math.min(west, ring.x()[i]);
        east = Math.max(east, ring.x()[i]);
      }
    }
    long from = (long) origin + west;
    if (from < -Metric.HALF_TURN) from += 2L * Metric.HALF_TURN;
    return new Box(south, north, Place.wrap(from), (int) Math.min(Integer.MAX_VALUE, (long) east - west));
  }
}
