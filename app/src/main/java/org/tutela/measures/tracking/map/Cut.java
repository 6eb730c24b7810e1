package org.tutela.measures.tracking.map;

import java.util.ArrayList;
import java.util.List;

/** What of a line or a ring lies in a square; its sides are cut one after the other. */
final class Cut {
  private Cut() {}

  /** In the tile's own measure, before it is rounded. */
  record At(double x, double y) {
    private double along(int side) {
      return side % 2 == 0 ? x : y;
    }

    /** Where the way to another meets a side. */
    private At meeting(At other, int side, double edge) {
      double share = (edge - along(side)) / (other.along(side) - along(side));
      return new At(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    private boolean within(int side, double least, double most) {
      return side < 2 ? along(side) >= least : along(side) <= most;
    }
  }

  /** A ring stays one ring. */
  static List<At> ring(List<At> ring, double least, double most) {
    var left = ring;
    for (int side = 0; side < 4 && !left.isEmpty(); side++) {
      var kept = new ArrayList<At>();
      double edge = side < 2 ? least : most;
      for (int i = 0; i < left.size(); i++) {
        At before = left.get((i + left.size() - 1) % left.size()), at = left.get(i);
        if (before.within(side, least, most) != at.within(side, least, most)) kept.add(before.meeting(at, side, edge));
        if (at.within(side, least, most)) kept.add(at);
      }
      left = kept;
    }
    return left;
  }

  /** A line may come and go. */
  static List<List<At>> line(List<At> line, double least, double most) {
    var all = List.of(line);
    for (int side = 0; side < 4; side++) {
      var kept = new ArrayList<List<At>>();
      for (var part : all) cut(part, side, least, most, kept);
      all = kept;
    }
    return all;
  }

  private static void cut(List<At> line, int side, double least, double most, List<List<At>> kept) {
    double edge = side < 2 ? least : most;
    var part = new ArrayList<At>();
    for (int i = 0; i < line.size(); i++) {
      boolean in = line.get(i).within(side, least, most);
      if (i > 0 && line.get(i - 1).within(side, least, most) != in) part.add(line.get(i - 1).meeting(line.get(i), side, edge));
      if (in) part.add(line.get(i));
      if ((!in || i == line.size() - 1) && !part.isEmpty()) {
        if (part.size() > 1) kept.add(part);
        part = new ArrayList<>();
      }
    }
  }
}
