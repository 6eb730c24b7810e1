package org.tutela.tracking.time;

import java.time.DayOfWeek;
import java.util.Set;

/** The same hours on some days of every week. */
public record Row(Set<DayOfWeek> days, LocalHours hours) {
  public Row {
    days = Set.copyOf(days);
  }
}
