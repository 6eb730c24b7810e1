package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;
import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** One of several. */
public record Radios(Question question, String name, List<Item> items, String value, String classes, Attrs attributes) {
  private static final Words YES = new Words("Yes", "Ie");
  private static final Words NO = new Words("No", "Na");

  public static Radios of(String name, String legend, Item... items) {
    return of(name, legend, Arrays.asList(items));
  }

  public static Radios of(String name, String legend, List<Item> items) {
    return new Radios(Question.of(name, legend), name, items, null, null, Attrs.NONE);
  }

  public static Radios yesNo(String name, String legend) {
    return yesNo(name, legend, Language.EN);
  }

  public static Radios yesNo(String name, String legend, Language language) {
    return of(name, legend, Item.of("yes", YES.in(language)), Item.of("no", NO.in(language))).inline();
  }

  public Radios hint(String text) {
    return question(question.hint(Hint.of(text)));
  }

  public Radios from(Typed typed) {
    return question(question.from(name, typed)).value(typed.raw(name));
  }

  public Radios value(String other) {
    return new Radios(question, name, items, other, classes, attributes);
  }

  public Radios error(String message) {
    return question(question.error(ErrorMessage.of(message)));
  }

  /** The legend is the page's h1. */
  public Radios heading() {
    return question(question.fieldset(question.fieldset().heading()));
  }

  public Radios medium() {
    return question(question.fieldset(question.fieldset().medium()));
  }

  public Radios inline() {
    return new Radios(question, name, items, value, Classes.of(classes, "govuk-radios--inline"), attributes);
  }

  public Radios small() {
    return new Radios(question, name, items, value, Classes.of(classes, "govuk-radios--small"), attributes);
  }

  private Radios question(Question other) {
    return new Radios(other, name, items, value, classes, attributes);
  }

  public boolean isChecked(Item item) {
    return item.checked() != null ? item.checked() : value != null && !value.isEmpty() && value.equals(item.value());
  }
}
