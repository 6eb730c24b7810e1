package org.tutela.ui.component;

import org.tutela.ui.Language;
import org.tutela.ui.Words;
import org.tutela.ui.form.Typed;

/** @param hidden read out before the message; "" for nothing */
public record ErrorMessage(Prose text, String id, String classes, String hidden, Attrs attributes) {
  private static final Words ERROR = new Words("Error", "Gwall");

  public static ErrorMessage of(String text) {
    return of(text, Language.EN);
  }

  public static ErrorMessage of(String text, Language language) {
    return new ErrorMessage(Prose.of(text), null, null, ERROR.in(language), Attrs.NONE);
  }

  /** What is wrong with a field, or null when nothing is. */
  static ErrorMessage beside(String field, Typed typed) {
    return typed.error(field).map(message -> of(message, typed.language())).orElse(null);
  }

  ErrorMessage as(String id) {
    return new ErrorMessage(text, id, classes, hidden, attributes);
  }
}
