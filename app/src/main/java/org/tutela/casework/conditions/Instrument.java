package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order or licence as held, with its terms and breaches.
 *
 * @param variations of its last day, the last made at the end
 * @param ended discharged or revoked before its last day
 */
public record Instrument(InstrumentId id, Impose facts, List<HeldTerm> terms, List<HeldBreach> breaches, List<HeldVariation> variations, Optional<LocalDate> ended) {

  Instrument with(List<HeldTerm> terms, List<HeldBreach> breaches, List<HeldVariation> variations) {
    return new Instrument(id, facts, terms, breaches, variations, ended);
  }

  /** The last day that it has by the order, or by the last variation. */
  public Optional<LocalDate> ownLastDay() {
    return variations.isEmpty() ? facts.until() : variations.getLast().facts().until();
  }

  /** The last day in force. */
  public Optional<LocalDate> lastDay() {
    return ended.or(this::ownLastDay);
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(facts.served()) && lastDay().map(last -> !day.isAfter(last)).orElse(true);
  }
}
