package org.tutela.measures.tracking.map;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tutela.measures.tracking.map.VectorTile.Corner;

/** Cuts features into tiles. */
public final class Tiler {
  /** A tile knows a little of what is beside it, so that a line is not seen to end at its edge. */
  private static final int MARGIN = 64;

  private record Place(int x, int y) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return y != other.y ? Integer.compare(y, other.y) : Integer.compare(x, other.x);
    }
  }

  private Tiler() {}

  /** @param from how near one looks with the coarsest tiles, and @param to with the finest; nearer than that these are enlarged */
  public static byte[] archive(List<Feature> features, int from, int to) {
    var archive = new TileArchive(from, to);
    for (int zoom = from; zoom <= to; zoom++) {
      var tiles = new TreeMap<Place, VectorTile>();
      for (var feature : features) add(feature, zoom, tiles);
      for (var tile : tiles.entrySet()) archive.add(zoom, tile.getKey().x(), tile.getKey().y(), tile.getValue().bytes());
    }
    features.forEach(feature -> archive.holds(feature.layer(), feature.parts()));
    return archive.bytes();
  }

  private static void add(Feature feature, int zoom, TreeMap<Place, VectorTile> tiles) {
    double size = 1L << zoom;
    double margin = (double) MARGIN / VectorTile.EXTENT;
    var spots = feature.parts().stream().flatMap(List::stream).toList();
    int west = tile(spots.stream().mapToDouble(Feature.Spot::x).min().orElseThrow() * size - margin, zoom);
    int east = tile(spots.stream().mapToDouble(Feature.Spot::x).max().orElseThrow() * size + margin, zoom);
    int north = tile(spots.stream().mapToDouble(Feature.Spot::y).min().orElseThrow() * size - margin, zoom);
    int south = tile(spots.stream().mapToDouble(Feature.Spot::y).max().orElseThrow() * size + margin, zoom);
    for (int y = north; y <= south; y++) for (int x = west; x <= east; x++) {
      var parts = parts(feature, size, x, y);
      if (!parts.isEmpty()) tiles.computeIfAbsent(new Place(x, y), _ -> new VectorTile()).add(feature, parts);
    }
  }

  private static int tile(double at, int zoom) {
    return Math.clamp((long) Math.floor(at), 0, (1 << zoom) - 1);
  }

  private static List<List<Corner>> parts(Feature feature, double size, int x, int y) {
    var parts = new ArrayList<List<Corner>>();
    for (var part : feature.parts()) {
      var here = part.stream().map(spot -> new Cut.At((spot.x() * size - x) * VectorTile.EXTENT, (spot.y() * size - y) * VectorTile.EXTENT)).toList();
      switch (feature.form()) {
        case POINT -> here.stream().filter(at -> inside(at.x()) && inside(at.y())).forEach(at -> parts.add(List.of(rounded(at))));
        case LINE -> Cut.line(here, -MARGIN, VectorTile.EXTENT + MARGIN).forEach(line -> keep(corners(line), 2, parts));
        case AREA -> {
          boolean outside = part == feature.parts().getFirst();
          var ring = corners(Cut.ring(here, -MARGIN, VectorTile.EXTENT + MARGIN));
          if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) ring.removeLast();
          if (ring.size() < 3 && outside) return List.of();
          if (turns(ring) != outside) java.util.Collections.reverse(ring);
          keep(ring, 3, parts);
        }
      }
    }
    return parts;
  }

  private static boolean inside(double at) {
    return at >= 0 && at < VectorTile.EXTENT;
  }

  private static void keep(List<Corner> corners, int least, List<List<Corner>> parts) {
    if (corners.size() >= least) parts.add(corners);
  }

  /** Corners that fall on one another are one. */
  private static List<Corner> corners(List<Cut.At> line) {
    var corners = new ArrayList<Corner>();
    for (var at : line) {
      var corner = rounded(at);
      if (corners.isEmpty() || !corners.getLast().equals(corner)) corners.add(corner);
    }
    return corners;
  }

  private static Corner rounded(Cut.At at) {
    return new Corner((int) Math.round(at.x()), (int) Math.round(at.y()));
  }

  /** Whether it goes round as the outside of an area must: clockwise where y grows downwards. */
  private static boolean turns(List<Corner> ring) {
    long twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Corner a = ring.get(i), b = ring.get((i + 1) % ring.size());
      twice += (long) a.x() * b.y() - (long) b.x() * a.y();
    }
    return twice > 0;
  }
}
