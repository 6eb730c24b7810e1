package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.tutela.casework.people.PersonId;

/** A stay at a place in the United Kingdom that has not been notified. @param to the last day, which counts too */
public record RecordStay(PersonId person, String place, LocalDate from, LocalDate to) {
  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }
}
