package org.tutela.measures.tracking.web;

import java.util.Optional;
import org.tutela.ui.form.Typed;

/** Lengths and times of a zone as they are typed, each as a property of GeoJSON. */
final class Metres {
  private Metres() {}

  /** @param missing what to say when nothing was typed; "" where nothing need be */
  static Optional<String> read(Typed typed, String field, String name, String missing) {
    return number(typed, field, name, "[0-9]{1,6}(\\.[0-9]{1,2})?", missing, "Enter a number of metres, like 200");
  }

  static Optional<String> minutes(Typed typed, String field, String name) {
    return number(typed, field, name, "[0-9]{1,5}", "", "Enter a number of minutes, like 15");
  }

  private static Optional<String> number(Typed typed, String field, String name, String form, String missing, String wrong) {
    String given = typed.raw(field).strip();
    if (given.matches(form)) return Optional.of("\"" + name + "\":" + given);
    if (!given.isEmpty() || !missing.isEmpty()) typed.problem(field, given.isEmpty() ? missing : wrong);
    return Optional.empty();
  }
}
