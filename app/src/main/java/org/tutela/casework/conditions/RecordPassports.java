package org.tutela.casework.conditions;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.PassportSurrender.What;

/**
 * What became of passports under a prohibition of travel to all countries.
 *
 * @param station where it happened, or was said
 * @param which passports, with their numbers; "" where none is held
 */
public record RecordPassports(PersonId person, TermId term, What what, LocalDate on, String station, String which) {
  public static String words(What what) {
    return switch (what) {
      case SURRENDERED -> "Passports were surrendered";
      case NONE_HELD -> "The person says that no passport is held";
      case RETURNED -> "Passports were returned";
    };
  }

  /** With which. */
  public String words() {
    return words(what) + (which.isEmpty() ? "" : ": " + which);
  }
}
