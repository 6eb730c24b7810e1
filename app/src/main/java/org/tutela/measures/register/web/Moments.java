package org.tutela.measures.register.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;

final class Moments {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(London.ZONE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(London.ZONE);

  private Moments() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String of(Instant at) {
    return MOMENT.format(at);
  }
}
