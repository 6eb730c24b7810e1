package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An address that is to be verified. Of its text a list shows the postcode alone, and of a refuge nothing.
 *
 * @param recorded since when it is held
 * @param last the last look at it; empty where there was none
 */
public record UnverifiedAddress(PersonId person, UUID address, AddressKind kind, String postcode, boolean refuge, LocalDate recorded, Optional<Look> last) {
  public record Look(AddressCheck.How how, LocalDate on) {}
}
