package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.form.Typed;

/** Moments as people read and type them, in local time. */
final class Moments {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(London.ZONE);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK).withZone(London.ZONE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(London.ZONE);

  private Moments() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String of(Instant at) {
    return MOMENT.format(at);
  }

  static String toTheSecond(Instant at) {
    return SECOND.format(at);
  }

  /** A day, and the time in the field named after it. */
  static Optional<Instant> typed(Typed typed, String day, String time, String missingDay, String missingTime) {
    var on = typed.date(day, missingDay);
    var at = typed.time(time, missingTime);
    return on.flatMap(date -> at.map(hour -> date.atTime(hour).atZone(London.ZONE).toInstant()));
  }
}
