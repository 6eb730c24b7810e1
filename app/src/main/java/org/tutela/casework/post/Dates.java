package org.tutela.casework.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Words;

/** Dates as a letter writes them, in both languages. */
final class Dates {
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter CY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("cy", "GB"));
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Dates() {}

  static Words day(LocalDate date) {
    return new Words(EN.format(date), CY.format(date));
  }

  static Words moment(Instant at) {
    var local = at.atZone(London.ZONE);
    var day = day(local.toLocalDate());
    return new Words(day.en() + " at " + TIME.format(local), day.cy() + " am " + TIME.format(local));
  }
}
