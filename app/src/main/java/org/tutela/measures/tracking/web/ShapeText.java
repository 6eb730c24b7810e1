package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tutela.tracking.read.Feature;
import org.tutela.tracking.read.Features;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;
import org.tutela.tracking.read.WrongRing;
import org.tutela.ui.form.Typed;

/** The form of a zone, typed corner by corner, or pasted or sent as GeoJSON, KML or GPX. */
final class ShapeText {
  enum Shape { CIRCLE, POLYGON, CORRIDOR, GEOJSON }

  /** A zone of as many corners as may be fits well. */
  static final int LONGEST = 200_000;
  private static final Pattern PAIR = Pattern.compile("\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*[,; ]\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*");

  private final Typed typed;
  /** Radius or width, as a property of GeoJSON. */
  private final List<String> sizes = new ArrayList<>();

  private ShapeText(Typed typed) {
    this.typed = typed;
  }

  /** @param geometry as GeoJSON, {@code sizes} the properties that belong to it */
  record Drawn(String geometry, List<String> sizes) {}

  /** Empty with an error beside the field where something is wrong. */
  static Optional<Drawn> read(Typed typed) {
    var text = new ShapeText(typed);
    var drawn = typed.choice("shape-kind", Shape.class, "Choose the form of the zone").flatMap(text::geometry);
    drawn.filter(ShapeText::isSwapped).ifPresent(_ -> typed.problem("places", typed.chose("shape-kind", Shape.GEOJSON.name()) ? "The latitude and the longitude look swapped: as they stand, the zone is far from the United Kingdom"
        : "The latitude and the longitude look swapped: the latitude comes first, like 52.0012, -1.5034"));
    return drawn.map(geometry -> new Drawn(geometry, text.sizes));
  }

  /** What was pasted or sent, as the map can show it; empty for what cannot be read. */
  static Optional<String> shown(Typed typed) {
    if (!typed.chose("shape-kind", Shape.GEOJSON.name())) return Optional.empty();
    try {
      return Optional.of(Written.json(Feature.joined(Features.read(typed.raw("places")))));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** All of it outside these islands, and all of it inside the other way round. */
  private static boolean isSwapped(String geometry) {
    try {
      var corners = new ArrayList<double[]>();
      SitesFile.corners(((Map<?, ?>) Json.read(geometry)).get("coordinates"), corners);
      return !corners.isEmpty() && corners.stream().noneMatch(corner -> SitesFile.isHere(corner[1], corner[0])) && corners.stream().allMatch(corner -> SitesFile.isHere(corner[0], corner[1]));
    } catch (Unreadable e) {
      return false;
    }
  }

  private Optional<String> geometry(Shape shape) {
    String places = typed.optional("places", LONGEST).orElse("");
    return switch (shape) {
      case CIRCLE -> {
        size("radius");
        var ring = corners(places);
        if (ring.isPresent() && ring.get().size() != 1) typed.problem("places", "Enter one place for a circle: its middle");
        yield ring.map(one -> "{\"type\":\"Point\",\"coordinates\":" + one.getFirst() + "}");
      }
      case CORRIDOR -> {
        size("width");
        yield corners(places).map(line -> "{\"type\":\"LineString\",\"coordinates\":[" + String.join(",", line) + "]}");
      }
      case POLYGON -> {
        var rings = new ArrayList<String>();
        for (String part : places.split("\n\\s*\n")) corners(part).ifPresent(ring -> rings.add("[" + String.join(",", ring) + "]"));
        yield Optional.of("{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}");
      }
      case GEOJSON -> pasted(places);
    };
  }

  /** One place a line, latitude first as people write it; GeoJSON has the longitude first. */
  private Optional<List<String>> corners(String text) {
    var corners = new ArrayList<String>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (line.isBlank()) continue;
      var pair = PAIR.matcher(line);
      if (!pair.matches()) {
        typed.problem("places", "Line " + number + " is not a latitude and a longitude, like 52.0012, -1.5034");
        return Optional.empty();
      }
      corners.add("[" + pair.group(2) + "," + pair.group(1) + "]");
    }
    if (corners.isEmpty()) typed.problem("places", "Enter the places, one a line");
    return corners.isEmpty() ? Optional.empty() : Optional.of(corners);
  }

  private Optional<String> pasted(String text) {
    if (text.isEmpty()) {
      if (typed.error("file").isEmpty()) typed.problem("places", "Paste the zone, or choose its file");
      return Optional.empty();
    }
    try {
      var features = Features.read(text);
      var geometry = Feature.joined(features);
      var wrong = WrongRing.in(geometry, Feature.names(features));
      if (wrong.isPresent()) throw new Unreadable(wrong.get().words());
      switch (String.valueOf(geometry.get("type"))) {
        case "Point" -> size("radius", text);
        case "LineString" -> size("width", text);
        default -> {}
      }
      return Optional.of(Written.json(geometry));
    } catch (Unreadable e) {
      typed.problem("places", e.getMessage().replaceFirst("\\.$", ""));
      return Optional.empty();
    }
  }

  /** A feature of GeoJSON may say it itself. */
  private void size(String name, String text) throws Unreadable {
    if (!text.startsWith("<") && Json.read(text) instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> given && given.get(name) instanceof Double number) sizes.add("\"" + name + "\":" + number);
    else size(name);
  }

  private void size(String name) {
    Metres.read(typed, "radius", name, "Enter the " + name + " in metres").ifPresent(sizes::add);
  }
}
