package org.tutela.measures.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was read from JSON, as JSON again. */
final class Written {
  private Written() {}

  static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.entrySet().stream().map(each -> json(String.valueOf(each.getKey())) + ":" + json(each.getValue())).collect(Collectors.joining(",", "{", "}"));
      case List<?> list -> list.stream().map(Written::json).collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text.codePoints().mapToObj(Written::character).collect(Collectors.joining()) + '"';
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> String.valueOf(number.longValue());
      case null -> "null";
      default -> value.toString();
    };
  }

  private static String character(int code) {
    if (code == '"' || code == '\\') return "\\" + (char) code;
    return code < ' ' ? "\\u%04x".formatted(code) : Character.toString(code);
  }
}
