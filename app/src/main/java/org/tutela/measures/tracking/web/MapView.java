package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tutela.measures.tracking.Ground;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/**
 * What the map of a page shows. All of it stands on the page in words and tables too, for whoever sees no map.
 *
 * @param wrong which ring of a drawn zone the engine refuses
 * @param pasted the geometry of what was pasted or sent, for the script reads no KML and no GPX; "null" for none
 */
public record MapView(List<String> zones, List<String> circles, List<MapTrail> trails, boolean plays, boolean draws, DrawnRing wrong, String pasted) {
  /** Asked for at once, and not one after the other as each names the next. */
  public static final List<String> PARTS = List.of("map/maplibre-gl.mjs", "map/pmtiles.mjs", "tracking/map.js", "tracking/ground.js", "tracking/zones.js", "tracking/shapes.js", "tracking/trail.js", "tracking/playback.js", "tracking/draw.js");
  /** As the script has it. */
  private static final int MANY = 2_000;

  static MapView empty() {
    return new MapView(List.of(), List.of(), List.of(), false, false, DrawnRing.NONE, "null");
  }

  static MapView of(List<Ground> grounds) {
    var view = empty();
    for (var ground : grounds) view = view.zone(ground.name(), ground.kind(), ground.feature());
    return view;
  }

  /** What is withheld, and what this version cannot read any more, is left to the words beside the map. */
  MapView zone(String name, RuleKind kind, String feature) {
    if (feature.isEmpty()) return this;
    try {
      if (!(Json.read(feature) instanceof Map<?, ?> map) || !(map.get("geometry") instanceof Map<?, ?> geometry)) return this;
      var zone = new StringBuilder("{\"name\":").append(Written.json(name)).append(",\"kind\":\"").append(kind.name().toLowerCase(Locale.ROOT)).append("\",\"geometry\":").append(Written.json(geometry));
      if (map.get("properties") instanceof Map<?, ?> properties) {
        for (String measure : List.of("radius", "width", "buffer")) if (properties.get(measure) instanceof Double metres) zone.append(",\"").append(measure).append("\":").append(metres);
      }
      return new MapView(more(zones, zone.append('}').toString()), circles, trails, plays, draws, wrong, pasted);
    } catch (Unreadable e) {
      return this;
    }
  }

  /** @param latitude in 1e-7 degree */
  MapView circle(String name, int latitude, int longitude, double radius) {
    return new MapView(zones, more(circles, "{\"name\":" + Written.json(name) + ",\"at\":" + MapTrail.place(latitude, longitude) + ",\"radius\":" + radius + "}"), trails, plays, draws, wrong, pasted);
  }

  MapView trail(MapTrail trail) {
    return new MapView(zones, circles, more(trails, trail), plays, draws, wrong, pasted);
  }

  MapView playing() {
    return new MapView(zones, circles, trails, true, draws, wrong, pasted);
  }

  MapView drawing(DrawnRing refused, Optional<String> given) {
    return new MapView(zones, circles, trails, plays, true, refused, given.orElse("null"));
  }

  public boolean hasFixes() {
    return trails.stream().anyMatch(MapTrail::hasFixes);
  }

  public boolean many() {
    return trails.stream().mapToInt(MapTrail::size).sum() > MANY;
  }

  public boolean hasGaps() {
    return trails.stream().anyMatch(MapTrail::hasGaps);
  }

  public boolean hasStops() {
    return trails.stream().anyMatch(MapTrail::hasStops);
  }

  /** For the page's script. */
  public String json() {
    return "{\"zones\":[" + String.join(",", zones) + "],\"circles\":[" + String.join(",", circles) + "],\"trails\":[" + String.join(",", trails.stream().map(MapTrail::json).toList())
        + "],\"wrong\":[" + wrong.area() + "," + wrong.ring() + "],\"wrongAt\":" + wrong.place() + ",\"pasted\":" + pasted + "}";
  }

  private static <T> List<T> more(List<T> some, T one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }
}
