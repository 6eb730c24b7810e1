package org.tutela.bench.zones;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;

/** A zone's shell in degrees, closed, as the peers want it. */
final class Corners {
  private Corners() {}

  static List<double[]> of(Polygon zone) {
    var ring = zone.rings().getFirst();
    var corners = new ArrayList<double[]>();
    for (int i = 0; i <= ring[0].length; i++) {
      var place = Place.east(zone.origin(), ring[0][i % ring[0].length], ring[1][i % ring[0].length]);
      corners.add(new double[] {place.latitude() / 1e7, place.longitude() / 1e7});
    }
    return corners;
  }
}
