package org.tutela.foundation.access;

import java.time.Instant;
import java.time.LocalDate;
import org.tutela.foundation.kernel.UserId;

/**
 * A member of staff's vetting.
 *
 * @param level in the force's own words; "" where nobody has recorded it
 * @param until the last day on which it holds
 * @param by who recorded it, and when
 */
public record Clearance(String level, LocalDate until, UserId by, Instant at) {
  public boolean holds(LocalDate day) {
    return !day.isAfter(until);
  }
}
