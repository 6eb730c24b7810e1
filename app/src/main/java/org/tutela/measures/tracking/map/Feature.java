package org.tutela.measures.tracking.map;

import java.util.List;

/**
 * Something on the base map.
 *
 * @param layer by which the pages' map draws it: {@code land}, {@code street} or {@code place}
 * @param name "" for none
 * @param parts of a point one with one place; of lines one each; of areas one polygon, whose first part is its outside and whose others are holes
 */
public record Feature(String layer, Form form, String name, List<List<Spot>> parts) {
  public enum Form { POINT, LINE, AREA }

  /** In degrees. */
  public record Spot(double longitude, double latitude) {
    /** West to east and north to south, the world from 0 to 1 each, as Mercator has it. */
    double x() {
      return longitude / 360 + 0.5;
    }

    double y() {
      double sin = Math.sin(Math.toRadians(latitude));
      return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }
  }
}
