package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

final class Days {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private Days() {}

  static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** A day that is over, with how long ago: "27 May 2026, 5 days ago". */
  static String ago(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(day, today);
    return of(day) + (days == 1 ? ", 1 day ago" : ", " + days + " days ago");
  }
}
