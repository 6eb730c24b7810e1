package org.tutela.casework.intelligence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tutela.foundation.kernel.London;

/**
 * That there is an item, and how it is graded; not what it says.
 *
 * @param by the name of whoever recorded it
 */
public record HeldItem(UUID id, LocalDate receivedOn, Source source, Assessment assessment, Handling handling, Instant recordedAt, String by, boolean struck) {
  public LocalDate recordedOn() {
    return London.date(recordedAt);
  }

  /** Such as 2 C P. */
  public String grade() {
    return source.code() + " " + assessment.code() + " " + handling.code();
  }
}
