package org.tutela.ui.component;

import java.util.List;
import org.tutela.ui.Words;
import org.tutela.ui.form.FieldError;
import org.tutela.ui.form.Typed;

/** What is wrong with a form, above it. Nothing is shown when {@code shown} is false. */
public record ErrorSummary(Prose title, Prose description, List<Wrong> errors, boolean shown, String classes, Attrs attributes) {
  private static final Words PROBLEM = new Words("There is a problem", "Mae problem");

  /** @param href null when the error belongs to no field */
  public record Wrong(Prose text, String href, Attrs attributes) {}

  public static ErrorSummary of(Typed typed) {
    var errors = typed.errors().stream().map(e -> new Wrong(Prose.of(e.message()), link(e, typed), Attrs.NONE)).toList();
    return new ErrorSummary(Prose.of(PROBLEM.in(typed.language())), null, errors, !errors.isEmpty(), null, Attrs.NONE);
  }

  /** A date's error links to its day. */
  private static String link(FieldError error, Typed typed) {
    if (error.field().isEmpty()) return null;
    boolean date = !typed.all(error.field() + "-day").isEmpty();
    return "#" + error.field() + (date ? "-day" : "");
  }
}
