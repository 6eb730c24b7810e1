package org.tutela.measures.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;

/** Times as an officer reads them. */
public final class Moments {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(London.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Moments() {}

  public static String of(Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }

  public static String of(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
