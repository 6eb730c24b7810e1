package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.IndefiniteReview;

/**
 * The determination of an application.
 *
 * @param factors what each factor came to
 * @param received when the person received the notice that the requirements cease
 * @param next from when to apply again, where that is later than the law says
 */
public record Determine(
    PersonId person, ReviewId review, Map<IndefiniteReview.Factor, String> factors, boolean remains, String reasons, LocalDate on, Optional<LocalDate> received,
    Optional<LocalDate> next) {}
