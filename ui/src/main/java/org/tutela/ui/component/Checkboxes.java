package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;
import org.tutela.ui.form.Typed;

/** None, one or several. */
public record Checkboxes(Question question, String name, List<Item> items, List<String> values, String classes, Attrs attributes) {
  public static Checkboxes of(String name, String legend, Item... items) {
    return of(name, legend, Arrays.asList(items));
  }

  public static Checkboxes of(String name, String legend, List<Item> items) {
    return new Checkboxes(Question.of(name, legend), name, items, List.of(), null, Attrs.NONE);
  }

  /** One box by itself, whose value is "yes". */
  public static Checkboxes single(String name, String text) {
    return of(name, null, Item.of("yes", text)).withoutLegend();
  }

  public Checkboxes hint(String text) {
    return question(question.hint(Hint.of(text)));
  }

  public Checkboxes from(Typed typed) {
    return question(question.from(name, typed)).values(typed.all(name));
  }

  public Checkboxes values(List<String> others) {
    return new Checkboxes(question, name, items, others, classes, attributes);
  }

  public Checkboxes error(String message) {
    return question(question.error(ErrorMessage.of(message)));
  }

  public Checkboxes heading() {
    return question(question.fieldset(question.fieldset().heading()));
  }

  public Checkboxes medium() {
    return question(question.fieldset(question.fieldset().medium()));
  }

  public Checkboxes small() {
    return new Checkboxes(question, name, items, values, Classes.of(classes, "govuk-checkboxes--small"), attributes);
  }

  private Checkboxes withoutLegend() {
    return question(question.fieldset(null));
  }

  private Checkboxes question(Question other) {
    return new Checkboxes(other, name, items, values, classes, attributes);
  }

  public boolean isChecked(Item item) {
    return item.checked() != null ? item.checked() : values.contains(item.value());
  }

  /** Without a fieldset, what describes the group describes each box. */
  public String describers() {
    return question.fieldset() != null ? null
        : Classes.of(question.describedBy(), question.hint() == null ? null : question.id() + "-hint", question.error() == null ? null : question.id() + "-error");
  }
}
