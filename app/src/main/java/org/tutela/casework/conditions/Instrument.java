package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An order or licence as held, with its terms and breaches. @param ended discharged or revoked before its last day */
public record Instrument(InstrumentId id, Impose facts, List<HeldTerm> terms, List<HeldBreach> breaches, Optional<LocalDate> ended) {

  Instrument with(List<HeldTerm> terms, List<HeldBreach> breaches) {
    return new Instrument(id, facts, terms, breaches, ended);
  }

  /** The last day in force. */
  public Optional<LocalDate> lastDay() {
    return ended.or(() -> facts.until());
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(facts.served()) && lastDay().map(last -> !day.isAfter(last)).orElse(true);
  }
}
