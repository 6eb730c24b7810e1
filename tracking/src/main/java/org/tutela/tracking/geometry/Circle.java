package org.tutela.tracking.geometry;

/** @param radius in metres */
public record Circle(int latitude, int longitude, double radius) implements Shape {

  public static Drawing<Circle> of(double latitude, double longitude, double radius) {
    String wrong = Limits.place(latitude, longitude);
    if (wrong != null) return Drawing.refused(wrong);
    if (!(radius > 0) || radius > Limits.RADIUS) return Drawing.refused("A circle's radius is more than 0 and at most 200,000 metres.");
    var centre = Place.of(latitude, longitude);
    return new Drawing.Drawn<>(new Circle(centre.latitude(), centre.longitude(), radius));
  }

  @Override
  public double signedDistance(int latitude, int longitude) {
    return Metric.distance(latitude, longitude, this.latitude, this.longitude) - radius;
  }

  @Override
  public Box box() {
    int high = (int) Math.ceil(radius / Metric.NORTH * 1.01) + 2;
    int poleward = Math.min(Metric.QUARTER_TURN, Math.abs(latitude) + high);
    int wide = (int) Math.min(Metric.HALF_TURN - 1, Math.ceil(radius / Metric.east(poleward) * 1.01) + 2);
    return new Box(latitude - high, latitude + high, Place.wrap(longitude - wide < -Metric.HALF_TURN ? (long) longitude - wide + 2L * Metric.HALF_TURN : longitude - wide), 2 * wide);
  }

  @Override
  public int corners() {
    return 1;
  }
}
