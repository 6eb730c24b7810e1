package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class Days {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private Days() {}

  static String of(LocalDate day) {
    return DAY.format(day);
  }
}
