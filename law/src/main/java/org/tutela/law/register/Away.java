package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Time that the periods of 3 and 6 days disregard.
 *
 * @param from the day on which it began
 * @param until the day of release, discharge or return, which counts in full; empty while it lasts
 */
public record Away(Kind kind, LocalDate from, Optional<LocalDate> until) {

  public enum Kind {
    CUSTODY("In custody on remand or committal"),
    IMPRISONMENT("Serving imprisonment or service detention"),
    HOSPITAL("Detained in hospital"),
    ABROAD("Outside the United Kingdom");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Away {
    if (until.isPresent() && until.get().isBefore(from)) throw new IllegalArgumentException("it ends before it begins");
  }

  public static Away of(Kind kind, LocalDate from, LocalDate until) {
    return new Away(kind, from, Optional.ofNullable(until));
  }

  /** At the end of the day the person is away. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
  }

  /** The first day is partly spent at liberty, unless the court sent him from the dock on the day from which time runs. */
  boolean disregards(LocalDate day, LocalDate beginning, boolean partDaysCount) {
    if (!covers(day)) return false;
    if (!day.equals(from)) return true;
    return !partDaysCount || kind != Kind.ABROAD && from.equals(beginning);
  }
}
