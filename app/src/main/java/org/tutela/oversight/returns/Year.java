package org.tutela.oversight.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.tutela.foundation.kernel.London;

/** A year of the annual return, from 1 April; enquiries belong to the year of their first contact. @param begins its first calendar year */
public record Year(int begins) {
  /** The scheme's first pilots. */
  static final int FIRST = 2008;

  public static Year of(LocalDate day) {
    return new Year(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
  }

  Instant since() {
    return start(begins);
  }

  Instant until() {
    return start(begins + 1);
  }

  public String title() {
    return "April " + begins + " to March " + (begins + 1);
  }

  private static Instant start(int year) {
    return LocalDate.of(year, 4, 1).atStartOfDay(London.ZONE).toInstant();
  }
}
