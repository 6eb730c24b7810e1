package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param lines separated by line breaks */
public record HeldAddress(UUID id, AddressKind kind, String lines, String postcode, Optional<LocalDate> from, Optional<LocalDate> to) {
  public boolean current() {
    return to.isEmpty() && kind != AddressKind.FORMER;
  }
}
