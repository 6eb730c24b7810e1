package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;

/** @param postcode may be empty or in part; @param refuge shown to the holders of the person alone; @param lies where somebody said so */
public record AddAddress(
    PersonId person, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to, boolean refuge, Optional<PoliceArea> lies) {

  public AddAddress(PersonId person, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to) {
    this(person, kind, lines, postcode, from, to, false, Optional.empty());
  }

  public AddAddress in(Optional<PoliceArea> area) {
    return new AddAddress(person, kind, lines, postcode, from, to, refuge, area);
  }
}
