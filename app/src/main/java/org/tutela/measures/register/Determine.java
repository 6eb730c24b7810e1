package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.IndefiniteReview;

/**
 * The determination of an application, or what was decided on a review that nobody applied for.
 *
 * @param factors what each factor came to; none where they have not been read
 * @param received when the person received the notice that the requirements cease
 * @param next from when to apply again, where that is later than the law says; without an application, when it is reviewed again
 * @param ends the first day without the requirements, where the law that was read does not say it
 */
public record Determine(
    PersonId person, ReviewId review, Map<IndefiniteReview.Factor, String> factors, boolean remains, String reasons, LocalDate on, Optional<LocalDate> received,
    Optional<LocalDate> next, Optional<LocalDate> ends) {

  public Determine(PersonId person, ReviewId review, Map<IndefiniteReview.Factor, String> factors, boolean remains, String reasons, LocalDate on, Optional<LocalDate> received, Optional<LocalDate> next) {
    this(person, review, factors, remains, reasons, on, received, next, Optional.empty());
  }
}
