package org.tutela.casework.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tutela.casework.people.Birth;
import org.tutela.ui.form.Typed;

/** A birth in four fields, of which any may be left out: day, month, year, or an age instead. */
final class BirthField {
  static final String FIELD = "born";
  static final String AGE = "age";
  private static final int OLDEST = 120;

  private BirthField() {}

  static Optional<Birth> read(Typed typed, LocalDate today) {
    String day = typed.raw(FIELD + "-day").strip();
    String month = typed.raw(FIELD + "-month").strip();
    String year = typed.raw(FIELD + "-year").strip();
    String age = typed.raw(AGE).strip();
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return age.isEmpty() ? Optional.empty() : age(typed, age, today);
    if (!age.isEmpty() && age(typed, age, today).isEmpty()) return Optional.empty();
    if (!year.matches("[0-9]{4}")) return wrong(typed, FIELD, year.isEmpty() ? "Enter the year of birth, or an age instead" : "Enter the year with four figures, like 1978");
    if (!month.isEmpty() && !month.matches("[0-9]{1,2}")) return wrong(typed, FIELD, "Enter the month as a number from 1 to 12");
    if (!day.isEmpty() && month.isEmpty()) return wrong(typed, FIELD, "Enter the month as well, or leave the day out");
    if (!day.isEmpty() && !day.matches("[0-9]{1,2}")) return wrong(typed, FIELD, "Enter the day as a number");
    Birth birth;
    try {
      int y = Integer.parseInt(year);
      if (month.isEmpty()) birth = Birth.year(y);
      else if (day.isEmpty()) birth = Birth.month(YearMonth.of(y, Integer.parseInt(month)));
      else birth = Birth.on(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return wrong(typed, FIELD, "There is no such day: enter a real date, like 27 3 1978");
    }
    if (birth.from().isAfter(today)) return wrong(typed, FIELD, "The date of birth must be in the past");
    if (birth.to().isBefore(today.minusYears(OLDEST + 1L))) return wrong(typed, FIELD, "The date of birth must be in the last " + OLDEST + " years");
    return Optional.of(birth);
  }

  /** {@code 40}, or {@code about 40}. */
  private static Optional<Birth> age(Typed typed, String age, LocalDate today) {
    String number = age.replaceFirst("(?i)^(about|around|circa|c\\.?|~)\\s*", "");
    if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > OLDEST) return wrong(typed, AGE, "Enter an age from 0 to " + OLDEST + ", like 40 or about 40");
    int years = Integer.parseInt(number);
    return Optional.of(number.equals(age) ? Birth.age(years, today) : Birth.about(years, today));
  }

  private static Optional<Birth> wrong(Typed typed, String field, String message) {
    typed.problem(field, message);
    return Optional.empty();
  }

  /** Fills the fields in again from what was asked. */
  static void fill(Typed typed, Birth birth) {
    switch (birth.kind()) {
      case DATE -> typed.with(FIELD, birth.from());
      case MONTH -> typed.with(FIELD + "-month", "" + birth.from().getMonthValue()).with(FIELD + "-year", "" + birth.from().getYear());
      case YEAR -> typed.with(FIELD + "-year", "" + birth.from().getYear());
      case AGE, ABOUT, RANGE -> { }
    }
  }
}
