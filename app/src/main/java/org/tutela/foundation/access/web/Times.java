package org.tutela.foundation.access.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;

/** Instants as the pages of this module write them. */
public final class Times {
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM, H:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  private Times() {}

  public static String of(Instant at) {
    return DAY_AND_TIME.format(at.atZone(London.ZONE));
  }

  static String clock(Instant at) {
    return TIME.format(at.atZone(London.ZONE));
  }
}
