package org.tutela.tracking.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.tutela.tracking.time.Interval;

/** Over how long absences add up, in local time. */
public enum Period {
  DAY, WEEK, MONTH, ORDER;

  /** The period that an instant lies in. */
  public Interval of(long instant, ZoneId zone) {
    var day = Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    return switch (this) {
      case DAY -> days(day, day.plusDays(1), zone);
      case WEEK -> {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(monday, monday.plusDays(7), zone);
      }
      case MONTH -> days(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1), zone);
      case ORDER -> new Interval(Interval.ALWAYS, Interval.OPEN);
    };
  }

  private static Interval days(java.time.LocalDate from, java.time.LocalDate to, ZoneId zone) {
    return new Interval(from.atStartOfDay(zone).toInstant().toEpochMilli(), to.atStartOfDay(zone).toInstant().toEpochMilli());
  }
}
