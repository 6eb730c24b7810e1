package org.tutela.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A date of birth, or part of one, or an age, as typed into a form's boxes: read, or a fault that says what to mend. */
public sealed interface BirthTyped {
  record Read(PartialDate birth) implements BirthTyped {}
  record Wrong(Fault fault) implements BirthTyped {}

  enum Fault {
    /** Something that is not a number stands in a box. */
    NOT_A_NUMBER,
    /** No such day: 31 February, 29 February 2023. */
    NO_SUCH_DAY,
    /** Two digits do not say which century (security B25). */
    SHORT_YEAR,
    /** A day or a month, but no year. */
    NO_YEAR,
    /** A day and a year, but no month. */
    NO_MONTH,
    FUTURE,
    /** More than {@value #OLDEST} years ago. */
    TOO_LONG_AGO
  }

  int OLDEST = 120;

  /** A date wins over an age when somebody typed both. */
  static BirthTyped read(String day, String month, String year, String age, boolean about, LocalDate today) {
    String d = day.strip();
    String m = month.strip();
    String y = year.strip();
    if (d.isEmpty() && m.isEmpty() && y.isEmpty()) return readAge(age.strip(), about, today);
    if (!digits(d, 2) || !digits(m, 2) || !digits(y, 4)) return new Wrong(Fault.NOT_A_NUMBER);
    if (y.isEmpty()) return new Wrong(Fault.NO_YEAR);
    if (y.length() < 4) return new Wrong(Fault.SHORT_YEAR);
    if (m.isEmpty() && !d.isEmpty()) return new Wrong(Fault.NO_MONTH);
    try {
      return within(dated(d, m, Integer.parseInt(y)), today);
    } catch (DateTimeException e) {
      return new Wrong(Fault.NO_SUCH_DAY);
    }
  }

  private static PartialDate dated(String day, String month, int year) {
    if (year == 0) throw new DateTimeException("there is no year 0");
    if (month.isEmpty()) return new PartialDate.YearOf(year);
    if (day.isEmpty()) return new PartialDate.MonthOf(YearMonth.of(year, Integer.parseInt(month)));
    return new PartialDate.Full(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
  }

  private static BirthTyped within(PartialDate birth, LocalDate today) {
    var days = birth.interval().orElseThrow();
    if (days.from().isAfter(today)) return new Wrong(Fault.FUTURE);
    if (days.to().isBefore(today.minusYears(OLDEST))) return new Wrong(Fault.TOO_LONG_AGO);
    return new Read(birth);
  }

  private static BirthTyped readAge(String age, boolean about, LocalDate today) {
    if (age.isEmpty()) return new Read(PartialDate.UNKNOWN);
    if (!digits(age, 3)) return new Wrong(Fault.NOT_A_NUMBER);
    int years = Integer.parseInt(age);
    if (years > OLDEST) return new Wrong(Fault.TOO_LONG_AGO);
    return new Read(about ? new PartialDate.About(years, today) : new PartialDate.AgeAt(years, today));
  }

  /** ASCII digits only: other scripts' digits are refused, not guessed (security B31). */
  private static boolean digits(String typed, int most) {
    return typed.length() <= most && typed.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
