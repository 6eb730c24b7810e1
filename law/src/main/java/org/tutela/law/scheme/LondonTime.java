package org.tutela.law.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tutela.law.Cites;

/** Local days of the scheme: day 0 is the local date of first contact, and a day ends at 23:59:59. */
@Cites(value = "Design: the day of first contact is day 0", rules = "K-7")
public final class LondonTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private LondonTime() {}

  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  public static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
  }
}
