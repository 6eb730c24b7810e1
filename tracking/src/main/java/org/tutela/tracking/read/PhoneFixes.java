package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/** What the telephone app posts: one object, a list of them, or one on each line. */
final class PhoneFixes {
  /** In place of a line that holds no message. */
  private static final Object NONE = new Object();

  private PhoneFixes() {}

  static FixesRead read(String text) throws Unreadable {
    var rows = new Rows();
    var lines = lines(text, rows);
    int number = 0;
    for (var item : lines != null ? lines : whole(text)) {
      number++;
      if (item == NONE) continue;
      var where = (lines != null ? "Line " : "Message ") + number;
      try {
        rows.add(where, report(item));
      } catch (Unreadable e) {
        rows.refuse(where, e.getMessage());
      }
    }
    return rows.read();
  }

  private static List<?> whole(String text) throws Unreadable {
    return Json.read(text) instanceof List<?> list ? list : List.of(Json.read(text));
  }

  /** One object on each line; null where the first line is none, for then the text is one thing. */
  private static List<Object> lines(String text, Rows rows) {
    var lines = text.lines().toList();
    var items = new ArrayList<>();
    int read = 0;
    for (var line : lines) {
      items.add(NONE);
      if (line.isBlank()) continue;
      try {
        items.set(items.size() - 1, Json.read(line));
        read++;
      } catch (Unreadable e) {
        if (read == 0) return null;
        rows.refuse("Line " + items.size(), "it is not JSON");
      }
    }
    return lines.size() < 2 || read == 0 ? null : items;
  }

  private static Draft report(Object item) throws Unreadable {
    var message = map(item);
    var location = map(message.get("location"));
    long time = time(location.containsKey("timestamp") ? location.get("timestamp") : message.get("timestamp"));
    long received = message.get("received") == null ? time : time(message.get("received"));
    var draft = new Draft(message.get("device_id") instanceof String device ? device : "A", time, received);
    var coords = map(location.get("coords"));
    if (coords.get("latitude") != null) {
      draft.at(number(coords, "latitude"), number(coords, "longitude")).accuracy(number(coords, "accuracy")).speed(number(coords, "speed"));
    }
    var battery = map(location.containsKey("battery") ? location.get("battery") : message.get("battery"));
    draft.battery(number(battery, "level") * 100).charging(truth(battery.get("is_charging")));
    draft.motion(truth(location.containsKey("is_moving") ? location.get("is_moving") : message.get("is_moving")));
    if (Boolean.TRUE.equals(location.getOrDefault("mock", message.get("mock")))) draft.flag(Flag.MOCK_LOCATION);
    var alarm = alarm(location.getOrDefault("alarm", message.get("alarm")));
    if (alarm != null) draft.flag(alarm);
    return draft;
  }

  private static Flag alarm(Object alarm) {
    if (!(alarm instanceof String name) || name.isBlank()) return null;
    return switch (name) {
      case "tampering", "removing" -> Flag.STRAP_TAMPER;
      case "powerOff" -> Flag.POWER_OFF;
      case "powerCut" -> Flag.POWER_CUT;
      case "jamming" -> Flag.JAMMING;
      case "sos" -> Flag.PANIC;
      default -> Flag.DEVICE_ALARM;
    };
  }

  private static long time(Object value) throws Unreadable {
    return switch (value) {
      case String text -> Times.read(text);
      case Double number -> Times.number(number);
      case null, default -> throw new Unreadable("no time");
    };
  }

  private static double number(Map<?, ?> map, String name) {
    return map.get(name) instanceof Double number ? number : Double.NaN;
  }

  private static Boolean truth(Object value) {
    return value instanceof Boolean truth ? truth : null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) throws Unreadable {
    if (value == null) return Map.of();
    if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
    throw new Unreadable("an object was expected");
  }
}
