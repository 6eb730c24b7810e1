package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.law.register.History;

/** @param over came back, or never left; {@code returned} is empty when he never left */
public record HeldAbsence(UUID id, RecordAbsence facts, boolean over, Optional<LocalDate> returned) {
  public boolean cancelled() {
    return over && returned.isEmpty();
  }

  /** For a reader from whom the person's addresses are kept. */
  HeldAbsence withheld() {
    return new HeldAbsence(id, facts.withheld(), over, returned);
  }

  History.Absent fact() {
    return new History.Absent(facts.leaves(), facts.days(), facts.told(), facts.place());
  }
}
