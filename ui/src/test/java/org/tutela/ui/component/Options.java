package org.tutela.ui.component;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The options a macro was called with, read as its template language reads them: "", 0, false and null are as good as absent. */
record Options(JsonNode node) {

  boolean present(String name) {
    return node.has(name);
  }

  boolean truthy(String name) {
    return truthy(node.path(name));
  }

  static boolean truthy(JsonNode value) {
    return !(value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean() || value.isString() && value.asString().isEmpty() || value.isNumber() && value.asInt() == 0);
  }

  /** Null when absent. */
  String text(String name) {
    return truthy(name) ? node.path(name).asString() : null;
  }

  /** As given, even when false. */
  String given(String name) {
    return present(name) && !node.path(name).isNull() ? node.path(name).asString() : null;
  }

  String text(String name, String otherwise) {
    return truthy(name) ? text(name) : otherwise;
  }

  Integer number(String name) {
    return truthy(name) ? node.path(name).asInt() : null;
  }

  Boolean choice(String name) {
    return node.path(name).isBoolean() ? node.path(name).asBoolean() : null;
  }

  /** Null when absent; an empty object is present. */
  Options child(String name) {
    return truthy(name) ? new Options(node.path(name)) : null;
  }

  <T> T child(String name, Function<Options, T> read) {
    var child = child(name);
    return child == null ? null : read.apply(child);
  }

  Options inside(String name) {
    return new Options(node.path(name));
  }

  /** Null elements stay, for they are counted. */
  <T> List<T> list(String name, Function<Options, T> read) {
    var list = new ArrayList<T>();
    for (JsonNode each : node.path(name)) list.add(truthy(each) ? read.apply(new Options(each)) : null);
    return list;
  }

  Prose prose() {
    return prose("html", "text");
  }

  Prose prose(String html, String text) {
    if (truthy(html)) return html(node.path(html).asString());
    return Prose.of(text(text, ""));
  }

  Prose proseOrNull() {
    return truthy("html") || truthy("text") ? prose() : null;
  }

  static Prose html(String html) {
    return Prose.of((Content) output -> output.writeContent(html));
  }

  String classes() {
    return text("classes");
  }

  Attrs attrs() {
    return attrs("attributes");
  }

  Attrs attrs(String name) {
    var attrs = Attrs.NONE;
    for (var each : node.path(name).properties()) attrs = attrs.and(each.getKey(), each.getValue().asString());
    return attrs;
  }

  /** Translations by name and plural rule, as data-i18n attributes are named. */
  Map<String, String> translations(Map<String, String> names) {
    var texts = new LinkedHashMap<String, String>();
    names.forEach((option, name) -> {
      if (node.path(option).isObject()) node.path(option).properties().forEach(p -> texts.put(name + "." + p.getKey(), p.getValue().asString()));
      else if (truthy(option)) texts.put(name, text(option));
    });
    return texts;
  }
}
