package org.tutela.foundation.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that names the time zone of England and Wales. */
public final class London {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  public static LocalDate date(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** The last second of a day: by then what is due on it is due. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
  }
}
