package org.tutela.bench.zones;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.tutela.tracking.geometry.Polygon;

/** JTS: an STR tree of envelopes, prepared geometries at its leaves. */
final class JtsZones implements Containing {
  private final GeometryFactory geometries = new GeometryFactory();
  private final STRtree tree = new STRtree();

  JtsZones(List<Polygon> zones) {
    for (var zone : zones) {
      var polygon = geometries.createPolygon(Corners.of(zone).stream().map(c -> new Coordinate(c[1], c[0])).toArray(Coordinate[]::new));
      tree.insert(polygon.getEnvelopeInternal(), PreparedGeometryFactory.prepare(polygon));
    }
    tree.build();
  }

  @Override
  public String name() {
    return "JTS 1.20.0, STRtree and prepared geometries";
  }

  @Override
  public int containing(double latitude, double longitude) {
    var at = new Coordinate(longitude, latitude);
    var point = geometries.createPoint(at);
    int containing = 0;
    for (Object found : tree.query(new Envelope(at))) if (((PreparedGeometry) found).covers(point)) containing++;
    return containing;
  }
}
