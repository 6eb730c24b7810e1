package org.tutela.casework.people;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tutela.casework.people.matching.Span;

/** When somebody was born, as exactly as it is known: the first and the last day it can have been (matching N-8). */
public record Birth(LocalDate from, LocalDate to, Kind kind) {

  public enum Kind { DATE, MONTH, YEAR, AGE, ABOUT, RANGE }

  public Birth {
    if (from.isAfter(to)) throw new IllegalArgumentException("a birth cannot end before it begins");
  }

  public static Birth on(LocalDate date) {
    return new Birth(date, date, Kind.DATE);
  }

  public static Birth month(YearMonth month) {
    return new Birth(month.atDay(1), month.atEndOfMonth(), Kind.MONTH);
  }

  public static Birth year(int year) {
    return new Birth(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Kind.YEAR);
  }

  /** Somebody who is {@code age} on a day was born in the year that ends on that day's anniversary. */
  public static Birth age(int age, LocalDate on) {
    return new Birth(on.minusYears(age + 1L).plusDays(1), on.minusYears(age), Kind.AGE);
  }

  /** "About 40": three years either way. */
  public static Birth about(int age, LocalDate on) {
    return new Birth(on.minusYears(age + 4L).plusDays(1), on.minusYears(age - 3L), Kind.ABOUT);
  }

  public static Birth between(LocalDate from, LocalDate to) {
    return new Birth(from, to, Kind.RANGE);
  }

  /** Whether the other is the same or says the same more exactly. */
  public boolean holds(Birth other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** As a page shows it. */
  public String words() {
    return new Span(from, to, Span.Kind.valueOf(kind.name())).words();
  }
}
