package org.tutela.tracking.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tutela.tracking.time.Interval;

/** A feature's properties, each with what to say when it is not what it should be. */
record Properties(Map<?, ?> map, Set<String> asked) {

  static Properties of(Object value) {
    return new Properties(value instanceof Map<?, ?> map ? map : Map.of(), new HashSet<>());
  }

  private Object get(String name) {
    asked.add(name);
    return map.get(name);
  }

  boolean has(String name) {
    return get(name) != null;
  }

  /** What nobody asked for: perhaps a word mistyped. */
  List<String> unknown() {
    return map.keySet().stream().map(String::valueOf).filter(name -> !asked.contains(name)).sorted().toList();
  }

  String text(String name, String otherwise) {
    return get(name) instanceof String text ? text : get(name) instanceof Double number ? String.valueOf(number.longValue()) : otherwise;
  }

  double number(String name, double otherwise) throws Unreadable {
    if (!has(name)) return otherwise;
    if (get(name) instanceof Double number && Double.isFinite(number)) return number;
    throw new Unreadable("\"" + name + "\" is not a number");
  }

  Duration minutes(String name, Duration otherwise) throws Unreadable {
    if (!has(name)) return otherwise;
    double minutes = number(name, 0);
    if (!(minutes >= 0 && minutes < 1e7)) throw new Unreadable("\"" + name + "\" is no length of time");
    return Duration.ofMillis(Math.round(minutes * 60_000));
  }

  boolean truth(String name) throws Unreadable {
    if (!has(name)) return false;
    if (get(name) instanceof Boolean truth) return truth;
    throw new Unreadable("\"" + name + "\" is neither true nor false");
  }

  List<?> list(String name) throws Unreadable {
    if (!has(name)) return List.of();
    if (get(name) instanceof List<?> list) return list;
    throw new Unreadable("\"" + name + "\" is not a list");
  }

  List<String> texts(String name) throws Unreadable {
    var texts = new ArrayList<String>();
    for (var item : list(name)) {
      if (!(item instanceof String text)) throw new Unreadable("\"" + name + "\" is not a list of words");
      texts.add(text);
    }
    return texts;
  }

  long time(String name, long otherwise) throws Unreadable {
    return has(name) ? time(get(name)) : otherwise;
  }

  /** Pairs of times. */
  List<Interval> intervals(String name) throws Unreadable {
    var intervals = new ArrayList<Interval>();
    for (var item : list(name)) {
      if (!(item instanceof List<?> pair) || pair.size() != 2) throw new Unreadable("\"" + name + "\" is not a list of pairs of times");
      var interval = new Interval(time(pair.get(0)), time(pair.get(1)));
      if (interval.from() >= interval.to()) throw new Unreadable("\"" + name + "\" ends before it begins");
      intervals.add(interval);
    }
    return intervals;
  }

  private static long time(Object value) throws Unreadable {
    return switch (value) {
      case String text -> Times.read(text);
      case Double number -> Times.number(number);
      case null, default -> throw new Unreadable("a time was expected");
    };
  }
}
