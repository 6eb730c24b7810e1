package org.tutela.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Watch;

/** One of the vectors: what is reported, under which rules, and what must come out. */
record Vector(String id, String name, List<Report> reports, Watch watch, long now, List<Map<String, Object>> expected) {

  static List<Vector> all() {
    try (var in = Vector.class.getResourceAsStream("/tracking-vectors.json")) {
      var file = map(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      return list(file.get("vectors")).stream().map(Vector::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Vector read(Map<String, Object> vector) {
    var reports = new ArrayList<Report>();
    for (var message : list(vector.get("messages"))) reports.add(report(message));
    var watch = new Watch(java.util.Set.of("A"), VectorRules.read(list(vector.get("rules"))), Parameters.DEFAULT);
    return new Vector((String) vector.get("id"), (String) vector.get("name"), reports, watch, millis(vector.get("now")), list(vector.get("expect")));
  }

  private static Report report(Map<String, Object> message) {
    var draft = new Draft((String) message.get("dev"), millis(message.get("t")), millis(message.get("r")));
    if (message.get("lat") != null) draft.at(number(message.get("lat")), number(message.get("lon"))).accuracy(number(message.get("acc")));
    if (message.get("src") != null) draft.source(Source.valueOf((String) message.get("src")));
    if (message.get("speed") != null) draft.speed(number(message.get("speed")));
    if (message.get("batt") != null) draft.battery(number(message.get("batt")));
    draft.charging((Boolean) message.get("charging"));
    if (message.get("flags") instanceof List<?> flags) for (var flag : flags) draft.flag(Flag.valueOf((String) flag));
    return draft.report();
  }

  static long millis(Object seconds) {
    return Math.round(number(seconds) * 1000);
  }

  static double number(Object number) {
    return (Double) number;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @Override
  public String toString() {
    return id + " " + name;
  }
}
