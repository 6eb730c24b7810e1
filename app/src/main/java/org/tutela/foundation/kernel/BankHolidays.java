package org.tutela.foundation.kernel;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bank holidays of England and Wales (Banking and Financial Dealings Act 1971 Sch 1, and proclamations). No deadline
 * of the scheme moves for them (K-6); reviews that are due "in a working day" do.
 */
public final class BankHolidays {
  /** Proclaimed, or moved, for one year only. */
  private static final Map<Integer, Set<LocalDate>> PROCLAIMED = Map.of(
      2022, Set.of(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
      2023, Set.of(LocalDate.of(2023, 5, 8)));

  private BankHolidays() {}

  public static Set<LocalDate> in(int year) {
    var days = new TreeSet<LocalDate>();
    days.add(substitute(LocalDate.of(year, 1, 1), days));
    days.add(easter(year).minusDays(2));
    days.add(easter(year).plusDays(1));
    days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(MONDAY)));
    // In 2022 the spring holiday was moved to the Thursday of the Platinum Jubilee.
    if (year != 2022) days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(MONDAY)));
    days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(MONDAY)));
    days.add(substitute(LocalDate.of(year, Month.DECEMBER, 25), days));
    days.add(substitute(LocalDate.of(year, Month.DECEMBER, 26), days));
    days.addAll(PROCLAIMED.getOrDefault(year, Set.of()));
    return days;
  }

  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !in(day.getYear()).contains(day);
  }

  /** The first working day after {@code day}. */
  public static LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) next = next.plusDays(1);
    return next;
  }

  private static LocalDate substitute(LocalDate holiday, Set<LocalDate> taken) {
    LocalDate day = holiday;
    while (day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY || taken.contains(day)) day = day.plusDays(1);
    return day;
  }

  /** The Gregorian computus as the Book of Common Prayer's tables give it (Meeus, Astronomical Algorithms, ch. 8). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
