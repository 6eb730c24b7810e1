package org.tutela.measures.enquiry.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tutela.foundation.kernel.London;
import org.tutela.law.scheme.Deadline;
import org.tutela.ui.component.Clock;

/** Times as pages write them. */
final class When {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private When() {}

  static String day(Instant at) {
    return DAY.format(London.date(at));
  }

  static String at(Instant at) {
    return day(at) + " at " + TIME.format(at.atZone(London.ZONE));
  }

  /** A limit that ends with its day is written as the day. */
  static String limit(Instant due) {
    return due.atZone(London.ZONE).toLocalTime().isBefore(LAST_MINUTE) ? at(due) : day(due);
  }

  /** A step's clock: done, or how far away, or how late. */
  static Clock clock(Deadline deadline, Instant now) {
    if (deadline.doneAt().isPresent()) return Clock.done("Done " + day(deadline.doneAt().get()));
    return clock(deadline.dueAt(), now);
  }

  static Clock clock(Instant due, Instant now) {
    if (due.isBefore(now)) return Clock.overdue(span(Duration.between(due, now)) + " overdue");
    var left = Duration.between(now, due);
    return left.toDays() < 3 ? Clock.dueSoon(span(left) + " left") : Clock.onTime(span(left) + " left");
  }

  private static String span(Duration length) {
    long days = length.toDays();
    if (days > 0) return days == 1 ? "1 day" : days + " days";
    long hours = length.toHours();
    if (hours > 0) return hours == 1 ? "1 hour" : hours + " hours";
    long minutes = Math.max(1, length.toMinutes());
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
