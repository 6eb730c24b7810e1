package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * @param by the court, or whoever licensed the release
 * @param applicant who applied for it; "" where nobody did, as on conviction
 * @param until the last day; empty until further order
 * @param countriesConsidered whether the list of countries of high risk was considered
 * @param lengthNote where the order says so when its length is unusual; ""
 */
public record Impose(PersonId person, InstrumentKind kind, String by, String applicant, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered, String lengthNote) {
  public Impose(PersonId person, InstrumentKind kind, String by, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered) {
    this(person, kind, by, "", made, served, until, countriesConsidered, "");
  }
}
