package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.foundation.kernel.London;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;
import org.tutela.ui.form.Typed;

/** A zone with its hours, as it would be typed: for whoever changes something of it. */
final class FeatureFields {
  private FeatureFields() {}

  static Typed typed(String feature) {
    var typed = Typed.nothing().with("shape-kind", ShapeText.Shape.GEOJSON.name());
    if (!(read(feature) instanceof Map<?, ?> map)) return typed.with("places", feature);
    typed.with("places", Written.json(map.get("geometry")));
    if (!(map.get("properties") instanceof Map<?, ?> given)) return typed;
    number(given, "radius").or(() -> number(given, "width")).ifPresent(each -> typed.with("radius", each));
    number(given, "buffer").ifPresent(each -> typed.with("buffer", each));
    number(given, "grace_minutes").ifPresent(each -> typed.with("grace", each));
    number(given, "limit_minutes").ifPresent(each -> typed.with("limit", each));
    number(given, "dwell_minutes").ifPresent(each -> typed.with("dwell", each));
    typed.with("hours", list(given, "windows").isEmpty() ? weekly(given) : moments(given, "windows"));
    return typed.with("exceptions", instead(given));
  }

  static String weekly(Map<?, ?> given) {
    return list(given, "schedule").stream().map(Map.class::cast).map(row -> (list(row, "days").stream().map(String::valueOf).collect(Collectors.joining(" ")) + " " + span(row)).strip())
        .collect(Collectors.joining("\n"));
  }

  static String instead(Map<?, ?> given) {
    return list(given, "exceptions").stream().map(Map.class::cast).map(day -> HoursText.DAY.format(LocalDate.parse(String.valueOf(day.get("date")))) + " "
        + (list(day, "hours").isEmpty() ? HoursText.NONE : list(day, "hours").stream().map(Map.class::cast).map(FeatureFields::span).collect(Collectors.joining(", ")))).collect(Collectors.joining("\n"));
  }

  static String moments(Map<?, ?> given, String name) {
    return list(given, name).stream().map(List.class::cast).map(pair -> moment(pair.get(0)) + " - " + moment(pair.get(1))).collect(Collectors.joining("\n"));
  }

  private static String moment(Object instant) {
    return HoursText.MOMENT.format(Instant.parse(String.valueOf(instant)).atZone(London.ZONE));
  }

  private static String span(Map<?, ?> row) {
    return row.get("start") + "-" + row.get("end");
  }

  private static List<?> list(Map<?, ?> given, String name) {
    return given.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> number(Map<?, ?> given, String name) {
    return given.get(name) instanceof Double number ? Optional.of(Written.json(number)) : Optional.empty();
  }

  static Object read(String feature) {
    try {
      return Json.read(feature);
    } catch (Unreadable e) {
      return null;
    }
  }
}
