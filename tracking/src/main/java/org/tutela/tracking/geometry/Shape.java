package org.tutela.tracking.geometry;

/** Ground with a boundary. */
public sealed interface Shape permits Circle, Polygon, MultiPolygon, Corridor {

  /** Metres to the boundary, negative inside; a place exactly on the boundary is inside. */
  double signedDistance(int latitude, int longitude);

  /** Between which latitudes and longitudes it lies. */
  Box box();

  int corners();
}
