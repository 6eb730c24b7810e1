package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.OrderLength;

/**
 * @param by the court, or whoever licensed the release
 * @param applicant who applied for it; "" where nobody did, as on conviction
 * @param until the last day; empty until further order
 * @param countriesConsidered whether the list of countries of high risk was considered
 * @param lengthNote where the order says so when its length is unusual; ""
 * @param place where it was made; empty where it was recorded before that was asked
 */
public record Impose(PersonId person, InstrumentKind kind, String by, String applicant, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered, String lengthNote,
    Optional<Jurisdiction> place) {
  public Impose(PersonId person, InstrumentKind kind, String by, String applicant, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered, String lengthNote) {
    this(person, kind, by, applicant, made, served, until, countriesConsidered, lengthNote, Optional.empty());
  }

  public Impose(PersonId person, InstrumentKind kind, String by, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered) {
    this(person, kind, by, "", made, served, until, countriesConsidered, "");
  }

  public Impose in(Jurisdiction where) {
    return new Impose(person, kind, by, applicant, made, served, until, countriesConsidered, lengthNote, Optional.of(where));
  }

  /** Whose law says what it asks; of one whose place is not known that of England and Wales. */
  public Jurisdiction law() {
    return place.orElse(Jurisdiction.ENGLAND_AND_WALES);
  }

  /** Whether what it asks of passports, names and addresses is for a person to look up: that was read of such orders of England and Wales alone. */
  public boolean toLookUp() {
    return kind.takesPassports() && law() != Jurisdiction.ENGLAND_AND_WALES;
  }

  boolean takesPassports() {
    return kind.takesPassports() && law() == Jurisdiction.ENGLAND_AND_WALES;
  }

  OrderLength length() {
    return kind.length().madeIn(law());
  }
}
