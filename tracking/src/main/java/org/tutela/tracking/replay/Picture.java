package org.tutela.tracking.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Corridor;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.MultiPolygon;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Fix;

/** A track, its zones and its alerts as GeoJSON, for any map program. */
final class Picture {
  private static final int CIRCLE = 64;

  private final List<String> features = new ArrayList<>();

  private Picture() {}

  static String of(Track track) {
    var picture = new Picture();
    for (var rule : track.watch().rules()) {
      if (!(rule instanceof Rule.Zoned zoned)) continue;
      for (var version : zoned.zone().versions()) picture.zone(rule, version.shape());
    }
    var kept = track.kept();
    if (kept.size() > 1) picture.feature("LineString", points(kept), "\"what\":\"track\",\"stroke\":\"#505a5f\"");
    for (var alert : track.alerts()) picture.alert(track, alert.episode());
    for (var fix : kept) {
      picture.feature("Point", point(fix.latitude(), fix.longitude()), "\"what\":\"fix\",\"time\":%s,\"accuracy\":%s"
          .formatted(text(Instant.ofEpochMilli(fix.time()).toString()), fix.accuracy()));
    }
    for (var rejected : track.rejected()) {
      var r = rejected.report();
      if (r.placed()) picture.feature("Point", point(r.latitude(), r.longitude()), "\"what\":\"not used\",\"time\":%s,\"why\":%s,\"marker-color\":\"#b1b4b6\""
          .formatted(text(Instant.ofEpochMilli(r.fixTime()).toString()), text(rejected.verdict().reason())));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", picture.features) + "\n]}\n";
  }

  private void zone(Rule rule, Shape shape) {
    var properties = "\"what\":\"zone\",\"rule\":%s,\"stroke\":\"#d4351c\",\"fill\":\"#d4351c\",\"fill-opacity\":0.15".formatted(text(rule.id()));
    switch (shape) {
      case Circle circle -> feature("Polygon", "[" + circle(circle) + "]", properties);
      case Polygon polygon -> feature("Polygon", rings(polygon), properties);
      case MultiPolygon parts -> feature("MultiPolygon", parts.parts().stream().map(Picture::rings).collect(Collectors.joining(",", "[", "]")), properties);
      case Corridor corridor -> feature("LineString", list(corridor.line()), properties + ",\"width\":" + corridor.width());
    }
  }

  /** Where the wearer was while it lasted, or at the fix nearest to it. */
  private void alert(Track track, Episode episode) {
    var during = track.kept().stream().filter(fix -> episode.at() <= fix.time() && fix.time() <= episode.clear()).toList();
    if (during.isEmpty()) during = track.kept().stream().filter(fix -> fix.time() <= episode.at()).reduce((a, b) -> b).stream().toList();
    if (during.isEmpty()) return;
    var properties = "\"what\":\"alert\",\"kind\":%s,\"title\":%s,\"rule\":%s,\"from\":%s,\"to\":%s,\"stroke\":\"#d4351c\",\"stroke-width\":4,\"marker-color\":\"#d4351c\""
        .formatted(text(episode.kind().name()), text(Words.of(episode.kind())), text(episode.rule()), text(Instant.ofEpochMilli(episode.at()).toString()),
            episode.open() ? "null" : text(Instant.ofEpochMilli(episode.clear()).toString()));
    if (during.size() == 1) feature("Point", point(during.getFirst().latitude(), during.getFirst().longitude()), properties);
    else feature("LineString", points(during), properties);
  }

  private void feature(String type, String coordinates, String properties) {
    features.add("{\"type\":\"Feature\",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "},\"properties\":{" + properties + "}}");
  }

  private static String circle(Circle circle) {
    var places = new ArrayList<Place>();
    for (int i = 0; i <= CIRCLE; i++) {
      double angle = 2 * Math.PI * (i % CIRCLE) / CIRCLE;
      int latitude = circle.latitude() + (int) Math.round(circle.radius() * Math.sin(angle) / Metric.NORTH);
      places.add(Place.east(circle.longitude(), Math.round(circle.radius() * Math.cos(angle) / Metric.east(latitude)), latitude));
    }
    return list(places);
  }

  private static String rings(Polygon polygon) {
    return polygon.rings().stream().map(ring -> {
      var places = new ArrayList<Place>();
      for (int i = 0; i <= ring[0].length; i++) places.add(Place.east(polygon.origin(), ring[0][i % ring[0].length], ring[1][i % ring[0].length]));
      return list(places);
    }).collect(Collectors.joining(",", "[", "]"));
  }

  private static String points(List<Fix> fixes) {
    return list(fixes.stream().map(fix -> new Place(fix.latitude(), fix.longitude())).toList());
  }

  private static String list(List<Place> places) {
    return places.stream().map(place -> point(place.latitude(), place.longitude())).collect(Collectors.joining(",", "[", "]"));
  }

  private static String point(int latitude, int longitude) {
    return String.format(Locale.ROOT, "[%.7f,%.7f]", longitude / 1e7, latitude / 1e7);
  }

  private static String text(String text) {
    var out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
