package org.tutela.law.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.scheme.LondonTime;

/** How the words of the Act count days. A day is a calendar day in London; nothing is extended by a weekend. */
@Cites(value = "SOA 2003 ss.82-86, words of time", rules = {"D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9"})
public final class Counting {
  private static final ZoneId LONDON = LondonTime.ZONE;

  private Counting() {}

  /** Within so many days beginning with a day: that day is the first. */
  public static LocalDate beginningWith(LocalDate day, int days) {
    return day.plusDays(days - 1L);
  }

  /** Within so many days after a day. */
  public static LocalDate after(LocalDate day, int days) {
    return day.plusDays(days);
  }

  /** Within a year after a day; 29 February gives the last day of the next February. */
  public static LocalDate yearAfter(LocalDate day) {
    return day.plusYears(1);
  }

  /** The last day of a period beginning with a day; where the anniversary does not exist, the last day of that month. */
  public static LocalDate lastDay(Period length, LocalDate beginning) {
    var anniversary = beginning.plus(Period.of(length.getYears(), length.getMonths(), 0));
    boolean noSuchDay = anniversary.getDayOfMonth() != beginning.getDayOfMonth();
    return (noSuchDay ? anniversary : anniversary.minusDays(1)).plusDays(length.getDays());
  }

  /** Not less than so many days before a day, in clear days. */
  public static LocalDate clearDaysBefore(LocalDate day, int days) {
    return day.minusDays(days + 1L);
  }

  /** Not less than so many hours before a date: hours as they pass, from its midnight. */
  public static ZonedDateTime hoursBefore(LocalDate day, int hours) {
    return day.atStartOfDay(LONDON).minusHours(hours);
  }

  public static ZonedDateTime at(LocalDateTime moment) {
    return moment.atZone(LONDON);
  }

  /** So many days beginning with a day, leaving out time that is disregarded. */
  public static Due counted(LocalDate beginning, int days, List<Away> aways) {
    return new Due(count(beginning, days, aways, true), count(beginning, days, aways, false));
  }

  private static LocalDate count(LocalDate beginning, int days, List<Away> aways, boolean partDaysCount) {
    int left = days;
    for (var day = beginning; ; day = day.plusDays(1)) {
      var disregarded = disregarding(aways, day, beginning, partDaysCount);
      if (disregarded == null) {
        if (--left == 0) return day;
      } else if (disregarded.until().isEmpty()) {
        return LocalDate.MAX;
      } else if (disregarded.until().get().isAfter(day.plusDays(1))) {
        day = disregarded.until().get().minusDays(1);
      }
    }
  }

  private static Away disregarding(List<Away> aways, LocalDate day, LocalDate beginning, boolean partDaysCount) {
    for (var away : aways) if (away.disregards(day, beginning, partDaysCount)) return away;
    return null;
  }
}
