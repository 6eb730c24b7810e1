package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * An assessment of the risk.
 *
 * @param basis the tool with its version and what it gave, or why the officer holds it so
 * @param next when it is to be assessed again; empty where nobody planned it
 */
public record SetBand(PersonId person, RiskBand band, String basis, LocalDate on, Optional<LocalDate> next, int version) {
  public SetBand(PersonId person, RiskBand band, String basis, LocalDate on, int version) {
    this(person, band, basis, on, Optional.empty(), version);
  }
}
