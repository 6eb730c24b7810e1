package org.tutela.tracking.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** From one local time to another; an end that is not after the start is on the next day. */
public record LocalHours(LocalTime start, LocalTime end) {

  Interval on(LocalDate day, ZoneId zone) {
    var last = end.isAfter(start) ? day : day.plusDays(1);
    return new Interval(instant(day.atTime(start), zone, false), instant(last.atTime(end), zone, true));
  }

  /** A time that does not exist is the instant of the change; one that happens twice starts at its first, ends at its second. */
  static long instant(LocalDateTime local, ZoneId zone, boolean second) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) return rules.getTransition(local).getInstant().toEpochMilli();
    ZoneOffset offset = second ? offsets.getLast() : offsets.getFirst();
    return local.toInstant(offset).toEpochMilli();
  }
}
