package org.tutela.foundation.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/**
 * A colleague's training to manage registrants.
 *
 * @param expires the last day on which it holds; empty where it holds until another is recorded
 */
public record Training(UserId staff, String course, LocalDate completed, Optional<LocalDate> expires, UserId by, Instant at) {
  public boolean holds(LocalDate day) {
    return !completed.isAfter(day) && expires.filter(day::isAfter).isEmpty();
  }
}
