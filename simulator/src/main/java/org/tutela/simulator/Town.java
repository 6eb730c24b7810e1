package org.tutela.simulator;

import java.util.List;

/**
 * A town that is on no map, so its streets lie in the sea.
 *
 * @param area code of its police area
 * @param outcode first half of its postcodes; no postcode area begins with Q
 * @param latitude of its middle, and {@code longitude}
 */
public record Town(String name, String area, String outcode, List<Street> streets, double latitude, double longitude) {
  private static final double DEGREE = 111_195;

  /** @param line its course, in metres east and north of the town's centre */
  public record Street(String name, String postcode, List<Point> line) {
    public Street {
      line = List.copyOf(line);
    }

    public double length() {
      double length = 0;
      for (int i = 1; i < line.size(); i++) length += line.get(i - 1).to(line.get(i));
      return length;
    }

    /** One house every nine metres on each side; the odd numbers on the left. */
    public int houses() {
      return Math.max(2, (int) (length() / 9) * 2);
    }

    /** Where a house stands: ten metres off its street. */
    public Point house(int number) {
      double along = Math.min(length(), (number - 1) / 2 * 9 + 4.5);
      for (int i = 1; i < line.size(); i++) {
        double part = line.get(i - 1).to(line.get(i));
        if (along <= part || i == line.size() - 1) return line.get(i - 1).beside(line.get(i), along / part, number % 2 == 1 ? 10 : -10);
        along -= part;
      }
      throw new IllegalStateException("a street has two points");
    }
  }

  public record Point(double east, double north) {
    double to(Point other) {
      return Math.hypot(other.east - east, other.north - north);
    }

    private Point beside(Point end, double share, double left) {
      double length = to(end);
      double dx = (end.east - east) / length;
      double dy = (end.north - north) / length;
      return new Point(east + dx * length * share - dy * left, north + dy * length * share + dx * left);
    }
  }

  /** @param area code of the police area in which it lies */
  public record Address(String lines, String postcode, String area, Point at) {}

  /** In degrees, the latitude first. */
  public double[] degrees(Point point) {
    return new double[] {latitude + point.north() / DEGREE, longitude + point.east() / (DEGREE * Math.cos(Math.toRadians(latitude)))};
  }

  /** How many metres east of this one another of the area lies. */
  double eastwards(Town other) {
    return (other.longitude - longitude) * DEGREE * Math.cos(Math.toRadians(latitude));
  }

  Address address(Draw draw) {
    Street street = draw.one(streets);
    int number = draw.between(1, street.houses());
    return new Address(number + " " + street.name() + "\n" + name, street.postcode(), area, street.house(number));
  }
}
