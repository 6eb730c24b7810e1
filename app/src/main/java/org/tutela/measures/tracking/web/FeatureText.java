package org.tutela.measures.tracking.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;
import org.tutela.ui.form.Typed;

/** A typed zone with its hours as the GeoJSON feature that the engine reads. */
final class FeatureText {
  enum Shape { CIRCLE, POLYGON, CORRIDOR, GEOJSON }

  private static final Pattern PAIR = Pattern.compile("\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*[,; ]\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*");
  private static final Pattern HOURS = Pattern.compile("([A-Za-z, ]*?)\\s*([0-2][0-9]:[0-5][0-9])\\s*-\\s*([0-2][0-9]:[0-5][0-9])");
  private static final Pattern TIMES = Pattern.compile("(.+?[0-9]{2}:[0-9]{2})\\s*-\\s*(.+?[0-9]{2}:[0-9]{2})");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

  private final Typed typed;
  private final RuleKind kind;
  private final List<String> properties = new ArrayList<>();

  private FeatureText(Typed typed, RuleKind kind) {
    this.typed = typed;
    this.kind = kind;
  }

  /** Empty with an error beside the field where something is wrong. */
  static Optional<String> read(Typed typed, RuleKind kind, boolean victim) {
    var text = new FeatureText(typed, kind);
    var shape = typed.choice("shape-kind", Shape.class, "Choose the form of the zone");
    var geometry = shape.flatMap(text::geometry);
    text.properties.add("\"kind\":\"" + kind.name().toLowerCase(Locale.ROOT) + "\"");
    if (victim && kind == RuleKind.EXCLUSION) text.properties.add("\"victim\":true");
    text.hours();
    if (typed.hasErrors()) return Optional.empty();
    return geometry.map(drawn -> "{\"type\":\"Feature\",\"geometry\":" + drawn + ",\"properties\":{" + String.join(",", text.properties) + "}}");
  }

  private Optional<String> geometry(Shape shape) {
    String places = typed.optional("places", 200_000).orElse("");
    return switch (shape) {
      case CIRCLE -> {
        metres("radius", "radius", "Enter the radius in metres", true);
        var ring = corners(places);
        if (ring.isPresent() && ring.get().size() != 1) typed.problem("places", "Enter one place for a circle: its middle");
        yield ring.map(one -> "{\"type\":\"Point\",\"coordinates\":" + one.getFirst() + "}");
      }
      case CORRIDOR -> {
        metres("radius", "width", "Enter the width in metres", true);
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

  /** A geometry, or a feature, whose own radius or width counts. */
  private Optional<String> pasted(String text) {
    try {
      if (Json.read(text) instanceof Map<?, ?> map) {
        var geometry = "Feature".equals(map.get("type")) ? map.get("geometry") : map;
        if (map.get("properties") instanceof Map<?, ?> given) {
          for (String name : List.of("radius", "width")) if (given.get(name) instanceof Double number) properties.add("\"" + name + "\":" + number);
        }
        if (properties.isEmpty() && geometry instanceof Map<?, ?> drawn && !String.valueOf(drawn.get("type")).endsWith("Polygon")) {
          metres("radius", "Point".equals(drawn.get("type")) ? "radius" : "width", "Enter the radius or the width in metres", true);
        }
        return Optional.of(Written.json(geometry));
      }
      typed.problem("places", "This is no geometry and no feature of GeoJSON");
    } catch (Unreadable e) {
      typed.problem("places", e.getMessage());
    }
    return Optional.empty();
  }

  /** What belongs to another kind of rule is left out, and must be right all the same. */
  private void others() {
    int before = properties.size();
    if (kind != RuleKind.EXCLUSION) metres("buffer", "", "", false);
    if (kind != RuleKind.CURFEW) {
      minutes("grace", "");
      minutes("limit", "");
    }
    if (kind != RuleKind.ATTENDANCE) minutes("dwell", "");
    properties.subList(before, properties.size()).clear();
  }

  private void metres(String field, String name, String missing, boolean needed) {
    String given = typed.raw(field).strip();
    if (given.isEmpty() && !needed) return;
    if (given.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) properties.add("\"" + name + "\":" + given);
    else typed.problem(field, given.isEmpty() ? missing : "Enter a number of metres, like 200");
  }

  private void minutes(String field, String name) {
    String given = typed.raw(field).strip();
    if (given.isEmpty()) return;
    if (given.matches("[0-9]{1,5}")) properties.add("\"" + name + "\":" + given);
    else typed.problem(field, "Enter a number of minutes, like 15");
  }

  private void hours() {
    switch (kind) {
      case EXCLUSION -> {
        metres("buffer", "buffer", "", false);
        schedule(false);
      }
      case CURFEW -> {
        minutes("grace", "grace_minutes");
        minutes("limit", "limit_minutes");
        if (!typed.raw("limit").isBlank()) properties.add("\"period\":\"week\"");
        schedule(true);
      }
      case ATTENDANCE -> {
        minutes("dwell", "dwell_minutes");
        String windows = times("hours");
        if (windows.isEmpty() && typed.error("hours").isEmpty()) typed.problem("hours", "Enter the appointments, one a line");
        properties.add("\"windows\":[" + windows + "]");
      }
    }
    others();
    String leave = times("leave");
    if (!leave.isEmpty() && kind != RuleKind.ATTENDANCE) properties.add("\"absences\":[" + leave + "]");
  }

  private void schedule(boolean needed) {
    var rows = new ArrayList<String>();
    for (String line : typed.optional("hours", Typed.TEXT).orElse("").split("\n")) {
      if (line.isBlank()) continue;
      var hours = HOURS.matcher(line.strip());
      if (!hours.matches()) {
        typed.problem("hours", "“" + shortened(line) + "” is not like “mon tue 19:00-07:00”");
        return;
      }
      var days = hours.group(1).isBlank() ? List.<String>of() : List.of(hours.group(1).strip().split("[, ]+"));
      rows.add("{\"days\":[" + String.join(",", days.stream().map(day -> "\"" + day + "\"").toList()) + "],\"start\":\"" + hours.group(2) + "\",\"end\":\"" + hours.group(3) + "\"}");
    }
    if (rows.isEmpty() && needed) typed.problem("hours", "Enter the hours of the curfew");
    if (!rows.isEmpty()) properties.add("\"schedule\":[" + String.join(",", rows) + "]");
  }

  /** Pairs of moments in local time, one a line. */
  private String times(String field) {
    var pairs = new ArrayList<String>();
    for (String line : typed.optional(field, Typed.TEXT).orElse("").split("\n")) {
      if (line.isBlank()) continue;
      var pair = TIMES.matcher(line.strip());
      try {
        if (!pair.matches()) throw new DateTimeParseException("", line, 0);
        String to = pair.group(2).strip().matches("[0-9:]{5}") ? pair.group(1).strip().substring(0, pair.group(1).strip().length() - 5) + pair.group(2).strip() : pair.group(2).strip();
        pairs.add("[\"" + instant(pair.group(1).strip()) + "\",\"" + instant(to) + "\"]");
      } catch (DateTimeParseException e) {
        typed.problem(field, "“" + shortened(line) + "” is not like “27/3/2026 10:00 - 11:30”");
        return "";
      }
    }
    return String.join(",", pairs);
  }

  private static String instant(String local) {
    return LocalDateTime.parse(local, MOMENT).atZone(London.ZONE).toInstant().toString();
  }

  private static String shortened(String line) {
    String bare = line.strip();
    return bare.length() <= 40 ? bare : bare.substring(0, 40) + "...";
  }
}
