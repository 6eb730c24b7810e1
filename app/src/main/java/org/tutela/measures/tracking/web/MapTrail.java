package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.trail.Stop;
import org.tutela.tracking.message.Report;

/** One device's positions as a map's script reads them: six whole numbers each, for a week of them is much. */
final class MapTrail {
  private final String name;
  private final long base;
  private final StringBuilder fixes = new StringBuilder();
  private final List<String> words = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> stops = new ArrayList<>();
  private int count;

  /** @param base the moment from which times are counted */
  MapTrail(String name, Instant base) {
    this.name = name;
    this.base = base.toEpochMilli();
  }

  /** @param became "" for one that is used; otherwise what became of it, or what it decided; @param used whether the way goes through it */
  MapTrail fix(Report report, boolean used, String became) {
    int word = became.isEmpty() ? -1 : words.indexOf(became);
    if (!became.isEmpty() && word < 0) {
      word = words.size();
      words.add(became);
    }
    if (count++ > 0) fixes.append(',');
    fixes.append((report.fixTime() - base) / 1000).append(',').append(micro(report.latitude())).append(',').append(micro(report.longitude())).append(',')
        .append(Math.round(report.accuracy() / 100.0)).append(',').append(report.speed()).append(',').append((word + 1) * 2 + (used ? 1 : 0));
    return this;
  }

  /** Beside the last position. */
  MapTrail marked(String mark) {
    marks.add((count - 1) + ",\"" + mark + "\"");
    return this;
  }

  MapTrail gap(HeldAlert gap, String cause) {
    gaps.add("[" + seconds(gap.at()) + "," + seconds(gap.clearAt()) + "," + Written.json(cause) + "]");
    return this;
  }

  MapTrail stop(Stop stop, String said) {
    stops.add("{\"at\":" + place(stop.latitude(), stop.longitude()) + ",\"words\":" + Written.json(said) + "}");
    return this;
  }

  boolean hasFixes() {
    return count > 0;
  }

  int size() {
    return count;
  }

  boolean hasGaps() {
    return !gaps.isEmpty();
  }

  boolean hasStops() {
    return !stops.isEmpty();
  }

  String json() {
    return "{\"name\":" + Written.json(name) + ",\"base\":" + base / 1000 + ",\"fixes\":[" + fixes + "],\"words\":" + Written.json(words) + ",\"marks\":[" + String.join(",", marks)
        + "],\"gaps\":[" + String.join(",", gaps) + "],\"stops\":[" + String.join(",", stops) + "]}";
  }

  static String place(int latitude, int longitude) {
    return "[" + DayPage.degrees(longitude) + "," + DayPage.degrees(latitude) + "]";
  }

  private long seconds(Instant at) {
    return (at.toEpochMilli() - base) / 1000;
  }

  private String seconds(Optional<Instant> at) {
    return at.map(this::seconds).map(String::valueOf).orElse("null");
  }

  /** A tenth of a metre is finer than any device knows. */
  private static long micro(int units) {
    return Math.round(units / 10.0);
  }
}
