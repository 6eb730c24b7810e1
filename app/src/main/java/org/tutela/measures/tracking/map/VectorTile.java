package org.tutela.measures.tracking.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies in one tile, as a Mapbox vector tile of version 2. */
final class VectorTile {
  static final int EXTENT = 4096;
  private static final int MOVE = 1, LINE = 2, CLOSE = 7;

  /** A corner within the tile; the north-west one is 0, 0. */
  record Corner(int x, int y) {}

  private record Placed(Feature feature, List<List<Corner>> parts) {}

  private final Map<String, List<Placed>> layers = new LinkedHashMap<>();

  void add(Feature feature, List<List<Corner>> parts) {
    layers.computeIfAbsent(feature.layer(), _ -> new ArrayList<>()).add(new Placed(feature, parts));
  }

  boolean isEmpty() {
    return layers.isEmpty();
  }

  byte[] bytes() {
    var tile = new Bytes();
    layers.forEach((name, placed) -> tile.field(3, layer(name, placed)));
    return tile.all();
  }

  private static byte[] layer(String name, List<Placed> all) {
    var layer = new Bytes().field(15, 2).field(1, name);
    var names = all.stream().map(each -> each.feature().name()).filter(each -> !each.isEmpty()).distinct().toList();
    for (var each : all) layer.field(2, feature(each, names.indexOf(each.feature().name())));
    if (!names.isEmpty()) layer.field(3, "name");
    for (var each : names) layer.field(4, new Bytes().field(1, each).all());
    return layer.field(5, EXTENT).all();
  }

  private static byte[] feature(Placed placed, int name) {
    var bytes = new Bytes();
    if (name >= 0) bytes.field(2, new Bytes().number(0).number(name).all());
    return bytes.field(3, placed.feature().form().ordinal() + 1).field(4, geometry(placed)).all();
  }

  /** Each corner as its distance from the one before. */
  private static byte[] geometry(Placed placed) {
    var bytes = new Bytes();
    boolean area = placed.feature().form() == Feature.Form.AREA;
    var at = new Corner(0, 0);
    for (var part : placed.parts()) {
      for (int i = 0; i < part.size(); i++) {
        if (i == 0) bytes.number(MOVE | 1 << 3);
        if (i == 1) bytes.number(LINE | part.size() - 1 << 3);
        bytes.signed(part.get(i).x() - at.x()).signed(part.get(i).y() - at.y());
        at = part.get(i);
      }
      if (area) bytes.number(CLOSE | 1 << 3);
    }
    return bytes.all();
  }
}
