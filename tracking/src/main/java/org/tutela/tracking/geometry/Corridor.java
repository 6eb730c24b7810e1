package org.tutela.tracking.geometry;

import java.util.ArrayList;
import java.util.List;

/** What lies within half a width of a line. */
public final class Corridor implements Shape {
  private final int origin;
  private final int[] x;
  private final int[] y;
  private final double half;
  private final Box box;

  private Corridor(int origin, int[] x, int[] y, double half) {
    this.origin = origin;
    this.x = x;
    this.y = y;
    this.half = half;
    this.box = boxOf();
  }

  /** @param line corners (latitude, longitude); {@code width} in metres, both sides together */
  public static Drawing<Corridor> of(List<double[]> line, double width) {
    if (line.size() < 2) return Drawing.refused("A corridor's line needs two corners or more.");
    String many = Limits.corners(line.size());
    if (many != null) return Drawing.refused(many);
    if (!(width > 0) || width > 2 * Limits.RADIUS) return Drawing.refused("A corridor's width is more than 0 and at most 400,000 metres.");
    String wrong = Limits.places(line);
    if (wrong != null) return Drawing.refused(wrong);
    var places = line.stream().map(corner -> Place.of(corner[0], corner[1])).toList();
    int origin = places.getFirst().longitude();
    int[] x = new int[places.size()];
    int[] y = new int[places.size()];
    long east = 0;
    int before = origin;
    for (int i = 0; i < x.length; i++) {
      east += Metric.turn(before, places.get(i).longitude());
      before = places.get(i).longitude();
      if (Math.abs(east) > Limits.WIDTH / 2) return Drawing.refused("A corridor is wider than 90 degrees.");
      x[i] = (int) east;
      y[i] = places.get(i).latitude();
    }
    return new Drawing.Drawn<>(new Corridor(origin, x, y, width / 2));
  }

  @Override
  public double signedDistance(int latitude, int longitude) {
    int east = Metric.turn(origin, longitude);
    var nearest = new Nearest(latitude);
    for (int i = 1; i < x.length; i++) {
      nearest.edge((double) x[i - 1] - east, (double) y[i - 1] - latitude, (double) x[i] - east, (double) y[i] - latitude);
    }
    return nearest.metres() - half;
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public int corners() {
    return x.length;
  }

  /** The middle line, as places. */
  public List<Place> line() {
    var line = new ArrayList<Place>();
    for (int i = 0; i < x.length; i++) line.add(Place.east(origin, x[i], y[i]));
    return line;
  }

  public double width() {
    return 2 * half;
  }

  private Box boxOf() {
    int south = Integer.MAX_VALUE, north = Integer.MIN_VALUE, west = Integer.MAX_VALUE, east = Integer.MIN_VALUE;
    for (int i = 0; i < x.length; i++) {
      south = Math.min(south, y[i]);
      north = Math.max(north, y[i]);
      west = Math.min(west, x[i]);
      east = Math.max(east, x[i]);
    }
    int high = (int) Math.ceil(half / Metric.NORTH * 1.01) + 2;
    int poleward = Math.min(Metric.QUARTER_TURN - 1, Math.max(Math.abs(south), Math.abs(north)) + high);
    long wide = (long) Math.min(Metric.HALF_TURN / 2.0, Math.ceil(half / Metric.east(poleward) * 1.01) + 2);
    long from = (long) origin + west - wide;
    if (from < -Metric.HALF_TURN) from += 2L * Metric.HALF_TURN;
    return new Box(south - high, north + high, Place.wrap(from), (int) Math.min(Integer.MAX_VALUE, (long) east - west + 2 * wide));
  }
}
