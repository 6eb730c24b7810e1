package org.tutela.measures.register.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.tutela.ui.form.Typed;

/** When the police were told, if they were: a day, and the time where it is known. */
final class Told {
  private Told() {}

  /** The last moment of the day where no time is known. A time without a day is a mistake, and not nothing. */
  static Optional<LocalDateTime> read(Typed typed) {
    boolean timed = !typed.raw("told-time").isBlank();
    var on = typed.date("told", timed ? "Enter the day on which it was told" : "");
    var at = timed ? typed.time("told-time", "") : Optional.of(LocalTime.MAX);
    return on.flatMap(day -> at.map(day::atTime));
  }
}
