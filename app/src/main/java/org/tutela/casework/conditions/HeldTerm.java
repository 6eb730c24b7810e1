package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;

/** @param ended by a variation, before its own last day */
public record HeldTerm(TermId id, AddTerm term, Optional<LocalDate> ended) {
  public Optional<LocalDate> lastDay() {
    return ended.or(() -> term.until());
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(term.from()) && lastDay().map(last -> !day.isAfter(last)).orElse(true);
  }
}
