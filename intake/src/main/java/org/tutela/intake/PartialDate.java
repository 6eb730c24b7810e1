package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A date of birth as well as somebody knows it (security B26): never rounded to 1 January. Its text form, which is
 * also its JSON, is {@code 2014-03-27}, {@code 2014-03}, {@code 2014}, {@code 12 at 2026-11-23},
 * {@code about 12 at 2026-11-23} or {@code unknown}.
 */
public sealed interface PartialDate {
  record Full(LocalDate date) implements PartialDate {}
  record MonthOf(YearMonth month) implements PartialDate {}
  record YearOf(int year) implements PartialDate {}
  /** So many years old on that day. */
  record AgeAt(int years, LocalDate on) implements PartialDate {}
  /** Thought to be about so many years old on that day. */
  record About(int years, LocalDate on) implements PartialDate {}
  record Unknown() implements PartialDate {}

  PartialDate UNKNOWN = new Unknown();

  /** The first and the last day that it can be. */
  record Interval(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Dates that systems write when nobody knows (security B27): no evidence that two people are one. */
  Set<LocalDate> PLACEHOLDERS = Set.of(LocalDate.of(1899, 12, 30), LocalDate.of(1900, 1, 1),
      LocalDate.of(1901, 1, 1), LocalDate.of(1970, 1, 1));

  /** Empty when nothing is known. */
  default Optional<Interval> interval() {
    return Optional.ofNullable(switch (this) {
      case Full(LocalDate date) -> new Interval(date, date);
      case MonthOf(YearMonth month) -> new Interval(month.atDay(1), month.atEndOfMonth());
      case YearOf(int year) -> new Interval(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
      case AgeAt(int years, LocalDate on) -> aged(years, years, on);
      case About(int years, LocalDate on) -> aged(Math.max(0, years - margin(years)), years + margin(years), on);
      case Unknown _ -> null;
    });
  }

  default Optional<LocalDate> from() {
    return interval().map(Interval::from);
  }

  default Optional<LocalDate> to() {
    return interval().map(Interval::to);
  }

  /** A whole date that says no more than a year, or nothing (matching N-8). */
  default boolean placeholder() {
    return this instanceof Full(LocalDate date) && PLACEHOLDERS.contains(date);
  }

  /** Surely under that many years old on that day; false when it cannot be said. */
  default boolean surelyUnder(int years, LocalDate on) {
    return from().filter(earliest -> earliest.plusYears(years).isAfter(on)).isPresent();
  }

  /** Surely that old or older on that day; false when it cannot be said. */
  default boolean surelyAtLeast(int years, LocalDate on) {
    return to().filter(latest -> !latest.plusYears(years).isAfter(on)).isPresent();
  }

  @JsonValue
  default String text() {
    return switch (this) {
      case Full(LocalDate date) -> date.toString();
      case MonthOf(YearMonth month) -> month.toString();
      case YearOf(int year) -> "%04d".formatted(year);
      case AgeAt(int years, LocalDate on) -> years + " at " + on;
      case About(int years, LocalDate on) -> "about " + years + " at " + on;
      case Unknown _ -> "unknown";
    };
  }

  /** The opposite of {@link #text}; what it cannot read is unknown, because a later writer may know more kinds. */
  @JsonCreator
  static PartialDate of(String text) {
    try {
      var age = Texts.AGE.matcher(text);
      if (age.matches()) {
        int years = Integer.parseInt(age.group(2));
        var on = LocalDate.parse(age.group(3));
        return age.group(1) == null ? new AgeAt(years, on) : new About(years, on);
      }
      if (text.equals("unknown")) return UNKNOWN;
      return switch (text.length()) {
        case 10 -> new Full(LocalDate.parse(text));
        case 7 -> new MonthOf(YearMonth.parse(text));
        case 4 -> new YearOf(Integer.parseInt(text));
        default -> UNKNOWN;
      };
    } catch (RuntimeException notOurs) {
      return UNKNOWN;
    }
  }

  private static Interval aged(int youngest, int oldest, LocalDate on) {
    return new Interval(on.minusYears(oldest + 1L).plusDays(1), on.minusYears(youngest));
  }

  /** People guess a child's age better than an adult's. */
  private static int margin(int years) {
    return years < 18 ? 2 : 5;
  }

  /** Keeps the pattern out of the interface's public constants. */
  final class Texts {
    private static final Pattern AGE = Pattern.compile("(about )?([0-9]{1,3}) at ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private Texts() {}
  }
}
