package org.tutela.measures.tracking.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** The coast of these islands, which is on every map. */
public final class Coast {
  private static final String SOURCE = "/static/assets/map/coast.json";
  private static final int FINEST = 7;

  private Coast() {}

  public static byte[] archive() {
    return Tiler.archive(features(), 0, FINEST);
  }

  static List<Feature> features() {
    try (var in = Coast.class.getResourceAsStream(SOURCE)) {
      if (in == null) throw new IllegalStateException(SOURCE + " was not built");
      var features = new ArrayList<Feature>();
      if (Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)) instanceof List<?> geometries) geometries.forEach(each -> add((Map<?, ?>) each, features));
      return features;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(SOURCE, e);
    }
  }

  private static void add(Map<?, ?> geometry, List<Feature> features) {
    var coordinates = (List<?>) geometry.get("coordinates");
    var polygons = "MultiPolygon".equals(geometry.get("type")) ? coordinates : List.of(coordinates);
    for (Object rings : polygons) features.add(new Feature("land", Feature.Form.AREA, "", ((List<?>) rings).stream().map(Coast::ring).toList()));
  }

  private static List<Feature.Spot> ring(Object places) {
    return ((List<?>) places).stream().map(place -> new Feature.Spot((Double) ((List<?>) place).get(0), (Double) ((List<?>) place).get(1))).toList();
  }
}
