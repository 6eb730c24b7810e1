package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.UUID;
import org.tutela.foundation.kernel.Outcome;

/**
 * What rests on where somebody lives or stays and by what they can be found online: each is asked in the transaction that records it on the person's
 * page, and if one does not answer {@code Done} nothing is recorded. What is told to the register comes by the register's own way.
 */
public interface DetailStep {
  Outcome<?> addressKnown(PersonId person, UUID address, AddressKind kind);

  Outcome<?> identifierKnown(PersonId person, UUID identifier, IdentifierKind kind);

  /** Somebody looked, and the person was not found at an address of theirs. @param check of the look */
  default Outcome<?> notFoundThere(PersonId person, UUID check, LocalDate on) {
    return Outcome.done(person);
  }

  /** It was wrong. */
  Outcome<?> struckOut(PersonId person, UUID detail);
}
