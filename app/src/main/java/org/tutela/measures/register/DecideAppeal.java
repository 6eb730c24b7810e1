package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;

/**
 * What became of an appeal.
 *
 * @param ceases the first day without the requirements, as the court says that allows it
 * @param note what the record rests on
 */
public record DecideAppeal(PersonId person, ReviewId review, UUID appeal, What what, LocalDate on, Optional<LocalDate> ceases, String note) {
  public enum What { DISMISSED, ALLOWED, WITHDRAWN }
}
