package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * An assessment of the risk.
 *
 * @param made with what, by whom, and what it gave
 * @param next when it is to be assessed again; empty where nobody planned it
 */
public record SetBand(PersonId person, RiskBand band, RiskAssessment made, LocalDate on, Optional<LocalDate> next, int version) {
  public SetBand(PersonId person, RiskBand band, RiskAssessment made, LocalDate on, int version) {
    this(person, band, made, on, Optional.empty(), version);
  }

  SetBand as(RiskAssessment whole) {
    return new SetBand(person, band, whole, on, next, version);
  }
}
