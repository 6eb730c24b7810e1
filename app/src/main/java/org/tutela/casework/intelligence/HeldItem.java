package org.tutela.casework.intelligence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That there is an item, and how it is graded; not what it says.
 *
 * @param by the name of whoever recorded it
 */
public record HeldItem(UUID id, LocalDate receivedOn, Source source, Assessment assessment, Handling handling, LocalDate recordedOn, String by, boolean struck) {
  /** Such as 2 C P. */
  public String grade() {
    return source.code() + " " + assessment.code() + " " + handling.code();
  }
}
