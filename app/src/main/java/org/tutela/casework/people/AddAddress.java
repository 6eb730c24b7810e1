package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;

/** @param postcode may be empty or in part */
public record AddAddress(
    PersonId person, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to) {}
