package org.tutela.ui.component;

import java.util.List;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** A date in three fields: {@code name-day}, {@code name-month}, {@code name-year}. */
public record DateInput(Question question, List<Part> parts, String classes, Attrs attributes) {
  private static final Words DAY = new Words("Day", "Diwrnod");
  private static final Words MONTH = new Words("Month", "Mis");
  private static final Words YEAR = new Words("Year", "Blwyddyn");

  /** One of the three fields. */
  public record Part(String id, String name, String label, String value, String classes, Attrs attributes) {
    Part value(String other) {
      return new Part(id, name, label, other, classes, attributes);
    }

    Part wrong() {
      return new Part(id, name, label, value, Classes.of("govuk-input--error", classes), attributes);
    }

    public Input input() {
      var field = new Field(id, name, Label.of(label).classes("govuk-date-input__label"), null, null, null, FormGroup.PLAIN);
      return new Input(field, "text", value == null || value.isEmpty() ? null : value, Classes.of("govuk-date-input__input", classes), null, null, Input.Wrapper.PLAIN, attributes);
    }
  }

  public static DateInput of(String name, String legend) {
    return of(name, legend, Language.EN);
  }

  public static DateInput of(String name, String legend, Language language) {
    var parts = List.of(part(name + "-day", DAY.in(language), 2), part(name + "-month", MONTH.in(language), 2), part(name + "-year", YEAR.in(language), 4));
    var question = Question.of(name, legend);
    return new DateInput(question.fieldset(question.fieldset().role("group")), parts, null, Attrs.NONE);
  }

  private static Part part(String name, String label, int width) {
    return new Part(name, name, label, null, "govuk-input--width-" + width, Attrs.of("inputmode", "numeric"));
  }

  public DateInput hint(String text) {
    return question(question.hint(Hint.of(text)));
  }

  public DateInput from(Typed typed) {
    var filled = parts.stream().map(part -> part.value(typed.raw(part.name()))).toList();
    boolean wrong = typed.error(question.id()).isPresent();
    return new DateInput(question.from(question.id(), typed), wrong ? filled.stream().map(Part::wrong).toList() : filled, classes, attributes);
  }

  public DateInput heading() {
    return question(question.fieldset(question.fieldset().heading()));
  }

  public DateInput medium() {
    return question(question.fieldset(question.fieldset().medium()));
  }

  /** The browser may fill in the person's own date of birth. */
  public DateInput ownBirthday() {
    var purposes = List.of("bday-day", "bday-month", "bday-year");
    var filled = java.util.stream.IntStream.range(0, 3).mapToObj(i -> {
      var part = parts.get(i);
      return new Part(part.id(), part.name(), part.label(), part.value(), part.classes(), part.attributes().and("autocomplete", purposes.get(i)));
    }).toList();
    return new DateInput(question, filled, classes, attributes);
  }

  private DateInput question(Question other) {
    return new DateInput(other, parts, classes, attributes);
  }
}
