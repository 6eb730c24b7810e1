package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.law.register.Away;
import org.tutela.law.register.History;

/** @param over came back, or never left; {@code returned} is empty when he never left */
public record HeldJourney(UUID id, RecordJourney facts, boolean over, Optional<LocalDate> returned) {
  public boolean cancelled() {
    return over && returned.isEmpty();
  }

  History.Travelled fact() {
    return new History.Travelled(facts.journey(returned), facts.told(), facts.corrects().isPresent());
  }

  /** From the day of leaving he is outside the United Kingdom until he is known to be back. */
  Optional<Away> away(LocalDate today) {
    var left = facts.departs().toLocalDate();
    if (cancelled() || left.isAfter(today)) return Optional.empty();
    return Optional.of(new Away(Away.Kind.ABROAD, left, returned));
  }
}
