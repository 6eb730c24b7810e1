package org.tutela.foundation.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;

/** Instants as the pages of this module write them. */
public final class Times {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private Times() {}

  public static String of(Instant at) {
    return DAY_AND_TIME.format(at.atZone(London.ZONE));
  }

  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  static String clock(Instant at) {
    return TIME.format(at.atZone(London.ZONE));
  }
}
