package org.tutela.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form as a page shows it, without its tokens. */
record Form(String action, Map<String, Field> fields) {
  enum Kind { HIDDEN, WORDS, CHOICE, TICKS }

  /**
   * @param options what may be chosen; for words and hidden fields what stands there
   * @param narrow a field that is made for a number or a few letters
   */
  record Field(String name, Kind kind, List<String> options, boolean narrow) {
    Field(String name, Kind kind, List<String> options) {
      this(name, kind, options, false);
    }
  }

  static List<Form> of(String html) {
    var forms = new ArrayList<Form>();
    for (Element form : Jsoup.parse(html).select("form[method=post]")) {
      var fields = new LinkedHashMap<String, Field>();
      for (Element control : form.select("input, textarea, select")) {
        String name = control.attr("name");
        if (name.isEmpty() || name.equals("_csrf") || name.equals("once")) continue;
        switch (control.normalName() + " " + control.attr("type")) {
          // No page can fill a file in again.
          case "input file" -> { }
          case "input hidden" -> fields.put(name, new Field(name, Kind.HIDDEN, List.of(control.val())));
          case "input radio" -> add(fields, name, Kind.CHOICE, control.val());
          case "input checkbox" -> add(fields, name, Kind.TICKS, control.val());
          case "select " -> control.select("option").forEach(option -> add(fields, name, Kind.CHOICE, option.val()));
          default -> fields.put(name, new Field(name, Kind.WORDS, List.of(control.val()), control.className().matches(".*govuk-input--width-(2|3|4|5|10)\\b.*")));
        }
      }
      forms.add(new Form(form.attr("action"), fields));
    }
    return forms;
  }

  private static void add(Map<String, Field> fields, String name, Kind kind, String option) {
    var options = new ArrayList<String>(fields.containsKey(name) ? fields.get(name).options() : List.of());
    if (!option.isEmpty()) options.add(option);
    fields.put(name, new Field(name, kind, List.copyOf(options)));
  }

  /** Filled in as somebody who knows what belongs where would, but for what {@code instead} says. */
  Map<String, List<String>> filled(Map<String, List<String>> instead) {
    var typed = new LinkedHashMap<String, List<String>>();
    fields.values().forEach(field -> typed.put(field.name(), value(field)));
    typed.putAll(instead);
    return typed;
  }

  private static List<String> value(Field field) {
    return switch (field.kind()) {
      case HIDDEN, TICKS -> field.options();
      case CHOICE -> field.options().isEmpty() ? List.of() : List.of(field.options().getFirst());
      case WORDS -> List.of(field.options().getFirst().isEmpty() ? words(field.name(), field.narrow()) : field.options().getFirst());
    };
  }

  private static String words(String name, boolean narrow) {
    if (name.endsWith("-day")) return "3";
    if (name.endsWith("-month")) return "5";
    // what a force lists from then on asks nothing of other tests
    if (name.equals("listed-from-year")) return "2099";
    if (name.endsWith("-year")) return name.contains("child") ? "2019" : name.contains("born") ? "1983" : "2026";
    if (name.contains("time")) return "09:30";
    if (name.contains("email")) return "wren@force.example";
    if (name.contains("phone")) return "01632 960001";
    if (name.contains("postcode")) return "NM1 2AB";
    if (name.matches("(.*-)?ages?(-.*)?")) return "";
    return narrow ? "9" : "Kept words of " + name;
  }
}
