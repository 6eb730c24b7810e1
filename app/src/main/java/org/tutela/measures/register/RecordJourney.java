package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Journey;

/**
 * A journey abroad, told or found out.
 *
 * @param arrival the point of arrival in the first country
 * @param knownOn when he knew date, country and point of arrival
 * @param told when he told the police; empty when he did not
 * @param details other countries, carriers, accommodation, point of return
 */
public record RecordJourney(
    PersonId person, LocalDateTime departs, String country, String arrival, int days, LocalDate knownOn, Optional<LocalDate> told,
    Optional<LocalDate> returnGiven, String details) {

  Journey journey(Optional<LocalDate> returned) {
    return new Journey(departs, country, days, knownOn, returned, returnGiven);
  }
}
