package org.tutela.ui.component;

import org.tutela.ui.form.Typed;

/** Several lines of text. */
public record Textarea(Field field, String value, int rows, String classes, Attrs attributes) {
  public static Textarea of(String name, String label) {
    return new Textarea(Field.of(name, label), null, 5, null, Attrs.NONE);
  }

  public Textarea hint(String text) {
    return field(field.hint(Hint.of(text)));
  }

  public Textarea from(Typed typed) {
    return field(field.from(typed)).value(typed.raw(field.name()));
  }

  public Textarea value(String other) {
    return new Textarea(field, other, rows, classes, attributes);
  }

  public Textarea error(String message) {
    return field(field.error(ErrorMessage.of(message)));
  }

  public Textarea heading() {
    return field(field.label(field.label().heading()));
  }

  public Textarea label(Label other) {
    return field(field.label(other));
  }

  public Textarea rows(int other) {
    return new Textarea(field, value, other, classes, attributes);
  }

  public Textarea attributes(String name, String value) {
    return new Textarea(field, this.value, rows, classes, attributes.and(name, value));
  }

  Textarea field(Field other) {
    return new Textarea(other, value, rows, classes, attributes);
  }

  public String allClasses() {
    return Classes.of("govuk-textarea", Classes.when(field.error() != null, "govuk-textarea--error"), classes);
  }
}
