package org.tutela.measures.tracking.web;

import static org.tutela.measures.tracking.web.PaperMap.BLUE;
import static org.tutela.measures.tracking.web.PaperMap.INK;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tutela.measures.tracking.Ground;
import org.tutela.measures.tracking.RuleVersion;
import org.tutela.tracking.geometry.Box;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.MultiPolygon;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Rule;

/** Where it was that an alert says something of, as a picture on paper: its zone, the positions that decided it, and those around that time. */
final class AlertPicture {
  static final String KEY = "On the map, north is up. A thick line is the edge of a zone; where it warns around it, that ground is grey. A full point is a position that decided, by its number in the table; an empty ring is another of the ten minutes before or after. "
      + "The thin circle round each is its circle of confidence, and a thin line joins those that follow each other within ten minutes. What lies beyond the zone and the positions that decided may be off the map.";
  /** Less would show nothing of the place. */
  private static final double LEAST = 100;
  private static final long FOLLOWS = 600_000;
  private static final Color GREY = new Color(0xe5e6e7);

  private final List<Rule.Zoned> zones;
  private final List<Report> decided;
  private final List<Report> around;
  private final PaperMap paper;

  private AlertPicture(List<Rule.Zoned> zones, List<Report> decided, List<Report> around) {
    this.zones = zones;
    this.decided = decided;
    this.around = around;
    int latitude = decided.isEmpty() ? box(zones.getFirst()).south() : decided.getFirst().latitude(), longitude = decided.isEmpty() ? box(zones.getFirst()).west() : decided.getFirst().longitude();
    var extent = new Extent(latitude, longitude);
    decided.forEach(fix -> extent.takes(fix.latitude(), fix.longitude(), fix.accuracy() / 100.0));
    zones.forEach(zone -> extent.takes(box(zone), warns(zone)));
    paper = new PaperMap(extent.middleLatitude(), extent.middleLongitude(), Math.max(LEAST, extent.reach()));
  }

  /** @param around the positions beside those that decided; only where neither is there nor a zone that is read there is nothing to draw */
  static byte[] png(List<Ground> grounds, List<Report> decided, List<Report> around) {
    return new AlertPicture(zones(grounds), decided, around).drawn().png();
  }

  static boolean shows(List<Ground> grounds, List<Report> decided) {
    return !decided.isEmpty() || !zones(grounds).isEmpty();
  }

  private static List<Rule.Zoned> zones(List<Ground> grounds) {
    return grounds.stream().flatMap(ground -> RuleVersion.read(ground.feature()).stream()).filter(Rule.Zoned.class::isInstance).map(Rule.Zoned.class::cast).toList();
  }

  private static org.tutela.tracking.geometry.Shape ground(Rule.Zoned zone) {
    return zone.zone().versions().getFirst().shape();
  }

  private static Box box(Rule.Zoned zone) {
    return ground(zone).box();
  }

  private static double warns(Rule.Zoned zone) {
    return zone instanceof Rule.Exclusion rule ? rule.buffer() : 0;
  }

  private PaperMap drawn() {
    for (var zone : zones) if (warns(zone) > 0) paper.fill(widened(outline(ground(zone)), paper.length(2 * warns(zone))), GREY);
    var outlines = zones.stream().map(zone -> outline(ground(zone))).toList();
    outlines.forEach(outline -> paper.fill(outline, Color.WHITE));
    var all = new ArrayList<>(around);
    all.addAll(decided);
    all.sort(Comparator.comparingLong(Report::fixTime));
    all.forEach(paper::confidence);
    outlines.forEach(outline -> paper.line(outline, INK, 4));
    for (int i = 1; i < all.size(); i++) if (all.get(i).fixTime() - all.get(i - 1).fixTime() <= FOLLOWS) paper.line(paper.between(all.get(i - 1), all.get(i)), BLUE, 2);
    around.forEach(fix -> paper.point(fix, Color.WHITE));
    decided.forEach(fix -> paper.point(fix, BLUE));
    for (int i = 0; i < decided.size(); i++) if (decided.size() <= PaperMap.MARKED || i == 0 || i == decided.size() - 1) paper.mark(decided.get(i), "" + (i + 1));
    return paper;
  }

  private Shape outline(org.tutela.tracking.geometry.Shape shape) {
    return switch (shape) {
      case Circle circle -> paper.round(circle.latitude(), circle.longitude(), paper.length(circle.radius()));
      case Corridor way -> new Area(widened(path(way.line(), false), paper.length(way.width())));
      case Polygon area -> rings(List.of(area));
      case MultiPolygon areas -> rings(areas.parts());
    };
  }

  private Shape rings(List<Polygon> areas) {
    var rings = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (var area : areas) {
      for (var ring : area.rings()) {
        var corners = new ArrayList<Place>();
        for (int i = 0; i < ring[0].length; i++) corners.add(Place.east(area.origin(), ring[0][i], ring[1][i]));
        rings.append(path(corners, true), false);
      }
    }
    return rings;
  }

  private Path2D path(List<Place> places, boolean closed) {
    var path = new Path2D.Double();
    for (int i = 0; i < places.size(); i++) {
      double x = paper.x(places.get(i).longitude()), y = paper.y(places.get(i).latitude());
      if (i == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (closed) path.closePath();
    return path;
  }

  private static Shape widened(Shape line, double wide) {
    return new BasicStroke((float) wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
  }

  /** How far in each direction, in metres from one place. */
  private static final class Extent {
    private final int latitude;
    private final int longitude;
    private double south = Double.MAX_VALUE, north = -Double.MAX_VALUE, west = Double.MAX_VALUE, east = -Double.MAX_VALUE;

    Extent(int latitude, int longitude) {
      this.latitude = latitude;
      this.longitude = longitude;
    }

    void takes(Box box, double more) {
      takes(box.south(), box.west(), more);
      takes(box.north(), Place.east(box.west(), box.width(), box.north()).longitude(), more);
    }

    void takes(int ofLatitude, int ofLongitude, double around) {
      double up = (ofLatitude - latitude) * Metric.NORTH, right = Metric.turn(longitude, ofLongitude) * Metric.east(latitude);
      south = Math.min(south, up - around);
      north = Math.max(north, up + around);
      west = Math.min(west, right - around);
      east = Math.max(east, right + around);
    }

    int middleLatitude() {
      return latitude + (int) Math.round((south + north) / 2 / Metric.NORTH);
    }

    int middleLongitude() {
      return Place.east(longitude, Math.round((west + east) / 2 / Metric.east(latitude)), latitude).longitude();
    }

    double reach() {
      return Math.max(north - south, east - west) / 2;
    }
  }
}
