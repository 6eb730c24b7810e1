package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;

/**
 * Time away from the main residence, told or found out.
 *
 * @param days the first and the last count
 * @param place where he stays
 * @param told when he told the police; empty when he did not; where the time is not known, the end of the day
 * @param details travel, accommodation
 */
public record RecordAbsence(
    PersonId person, LocalDateTime leaves, int days, String place, Optional<LocalDateTime> told, Optional<LocalDate> returnGiven, String details) {

  RecordAbsence withheld() {
    return new RecordAbsence(person, leaves, days, HeldAddress.WITHHELD, told, returnGiven, "");
  }

  public LocalDate expectedBack() {
    return returnGiven.orElseGet(() -> leaves.toLocalDate().plusDays(days - 1L));
  }
}
