package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.BecomingSubject;

/**
 * A stay at a household where a child may live or stay.
 *
 * @param youngest the age of the youngest who lived or stayed there, on the day on which the stay began
 * @param youngestBorn when it is known, so that the hours end with an eighteenth birthday
 * @param children who they are to him, and where they go to school
 */
public record RecordHouseholdStay(PersonId person, String place, LocalDateTime from, LocalDateTime to, boolean publicHasAccess, int youngest,
    Optional<LocalDate> youngestBorn, String children) {

  /** Known by age alone: the whole stay is taken to be before the next birthday. */
  public RecordHouseholdStay(PersonId person, String place, LocalDateTime from, LocalDateTime to, boolean publicHasAccess, int youngest, String children) {
    this(person, place, from, to, publicHasAccess, youngest, Optional.empty(), children);
  }

  /** For a reader from whom the person's addresses are kept; what is said of the children may name their school. */
  RecordHouseholdStay withheld() {
    return new RecordHouseholdStay(person, HeldAddress.WITHHELD, from, to, publicHasAccess, youngest, youngestBorn, "");
  }

  LocalDate bornOn() {
    return youngestBorn.orElseGet(() -> from.toLocalDate().minusYears(youngest));
  }

  /** In years when the stay began; a child born while it lasted is none. */
  public static int age(LocalDate born, LocalDate began) {
    return Math.max(0, BecomingSubject.age(born, began));
  }
}
