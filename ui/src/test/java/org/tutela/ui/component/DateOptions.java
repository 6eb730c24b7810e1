package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The date macro's own rules for which part is which; our record is given its parts. */
final class DateOptions {
  private DateOptions() {}

  /** @param role "day", "month" or "year" when the macro recognises the part */
  private record Given(Options options, String role, String name, String value) {}

  static DateInput read(Options o) {
    var parts = o.truthy("items") && !o.node().path("items").isEmpty() ? items(o) : usual(o);
    boolean anyWrong = parts.stream().anyMatch(p -> wrong(p.options()));
    var question = FieldOptions.question(o, o.text("id"));
    if (question.fieldset() != null) question = question.fieldset(question.fieldset().role("group"));
    return new DateInput(question, parts.stream().map(p -> part(o, p, anyWrong)).toList(), o.classes(), o.attrs());
  }

  private static List<Given> usual(Options o) {
    var parts = new ArrayList<Given>();
    for (String role : List.of("day", "month", "year")) {
      if (o.present(role) && !o.truthy(role)) continue;
      var given = o.inside(role);
      parts.add(new Given(given, role, given.text("name", role), given.given("value") != null ? given.given("value") : o.inside("values").given(role)));
    }
    return parts;
  }

  private static List<Given> items(Options o) {
    var parts = new ArrayList<Given>();
    for (JsonNode each : o.node().path("items")) {
      var given = new Options(each);
      String name = given.text("name", "");
      String role = List.of("day", "month", "year").contains(name) ? name : null;
      String value = given.given("value");
      if (value == null && role != null) value = o.inside(role).given("value") != null ? o.inside(role).given("value") : o.inside("values").given(role);
      parts.add(new Given(given, role, name, value));
    }
    return parts;
  }

  private static boolean wrong(Options part) {
    return part.truthy("error") || part.text("classes", "").contains("govuk-input--error");
  }

  private static DateInput.Part part(Options o, Given given, boolean anyWrong) {
    var part = given.options();
    String classes = part.text("classes", "");
    boolean red = !classes.contains("govuk-input--error")
        && (wrong(part) || !Boolean.FALSE.equals(part.choice("error")) && o.truthy("errorMessage") && !anyWrong);
    String width = classes.contains("govuk-input--width-") ? null : "govuk-input--width-" + ("year".equals(given.role()) ? 4 : 2);
    String name = (o.truthy("namePrefix") ? o.text("namePrefix") + "-" : "") + given.name();
    String value = given.value() != null ? given.value() : o.inside("values").given(name);
    var attrs = Attrs.of("inputmode", part.text("inputmode", "numeric")).and("autocomplete", part.text("autocomplete")).and("pattern", part.text("pattern")).and(part.attrs());
    String label = given.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + given.name().substring(1);
    return new DateInput.Part(part.text("id", o.text("id") + "-" + given.name()), name, part.text("label", label), value, Classes.of(Classes.when(red, "govuk-input--error"), width, classes), attrs);
  }
}
