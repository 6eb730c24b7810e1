package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tutela.ui.form.Typed;

/** One of a long list. */
public record Select(Field field, List<Option> items, String value, String classes, Attrs attributes) {

  /** @param value null for the text itself
   *  @param selected null for "when it is the list's value" */
  public record Option(String value, String text, Boolean selected, Attrs attributes) {
    public static Option of(String value, String text) {
      return new Option(value, text, null, Attrs.NONE);
    }

    public static Option of(Enum<?> value, String text) {
      return of(value.name(), text);
    }
  }

  public static Select of(String name, String label, Option... items) {
    return of(name, label, Arrays.asList(items));
  }

  public static Select of(String name, String label, List<Option> items) {
    return new Select(Field.of(name, label), items, null, null, Attrs.NONE);
  }

  public Select hint(String text) {
    return field(field.hint(Hint.of(text)));
  }

  public Select from(Typed typed) {
    return field(field.from(typed)).value(typed.raw(field.name()));
  }

  public Select value(String other) {
    return new Select(field, items, other, classes, attributes);
  }

  public Select error(String message) {
    return field(field.error(ErrorMessage.of(message)));
  }

  public Select heading() {
    return field(field.label(field.label().heading()));
  }

  private Select field(Field other) {
    return new Select(other, items, value, classes, attributes);
  }

  public boolean isSelected(Option item) {
    return item.selected() != null ? item.selected()
        : value != null && !value.isEmpty() && value.equals(Objects.requireNonNullElse(item.value(), item.text()));
  }
}
