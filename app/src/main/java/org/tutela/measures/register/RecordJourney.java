package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Journey;

/**
 * A journey abroad, told or found out.
 *
 * @param arrival the point of arrival in the first country
 * @param knownOn when he knew date, country and point of arrival
 * @param told when he told the police; empty when he did not; where the time is not known, the end of the day
 * @param corrects the journey as it was told before, when a detail has changed
 * @param returnPoint where he said that he would come back; return is given in advance only with both day and place
 * @param details other countries, carriers, accommodation
 */
public record RecordJourney(
    PersonId person, LocalDateTime departs, String country, String arrival, int days, LocalDate knownOn, Optional<LocalDateTime> told,
    Optional<LocalDate> returnGiven, String returnPoint, String details, Optional<UUID> corrects) {

  public RecordJourney(PersonId person, LocalDateTime departs, String country, String arrival, int days, LocalDate knownOn, Optional<LocalDateTime> told,
      Optional<LocalDate> returnGiven, String details, Optional<UUID> corrects) {
    this(person, departs, country, arrival, days, knownOn, told, returnGiven, "", details, corrects);
  }

  /** The last day abroad as told, or as its length gives it. */
  public LocalDate expectedBack() {
    return returnGiven.orElseGet(() -> departs.toLocalDate().plusDays(days - 1L));
  }

  /** He came back at another place than he had told. */
  RecordJourney elsewhere() {
    return new RecordJourney(person, departs, country, arrival, days, knownOn, told, returnGiven, details, corrects);
  }

  Journey journey(Optional<LocalDate> returned) {
    return new Journey(departs, country, days, knownOn, returned, returnGiven.filter(_ -> !returnPoint.isEmpty()));
  }
}
