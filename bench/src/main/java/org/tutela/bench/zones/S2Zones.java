package org.tutela.bench.zones;

import com.google.common.geometry.S2ContainsPointQuery;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2ShapeIndex;
import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.geometry.Polygon;

/** S2: a shape index of all polygons. */
final class S2Zones implements Containing {
  private final S2ContainsPointQuery query;

  S2Zones(List<Polygon> zones) {
    var index = new S2ShapeIndex();
    for (var zone : zones) {
      var points = new ArrayList<S2Point>();
      var corners = Corners.of(zone);
      for (var corner : corners.subList(0, corners.size() - 1)) points.add(S2LatLng.fromDegrees(corner[0], corner[1]).toPoint());
      var loop = new S2Loop(points);
      loop.normalize();
      index.add(new S2Polygon(loop).shape());
    }
    query = new S2ContainsPointQuery(index);
    query.contains(S2LatLng.fromDegrees(52, -1).toPoint());
  }

  @Override
  public String name() {
    return "S2 2.0.0, shape index";
  }

  @Override
  public int containing(double latitude, double longitude) {
    int containing = 0;
    for (var ignored : query.getContainingShapes(S2LatLng.fromDegrees(latitude, longitude).toPoint())) containing++;
    return containing;
  }
}
