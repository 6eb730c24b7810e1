package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened that may make a person subject.
 *
 * @param on the conviction, finding, caution or notice, or the day on which an order was served
 * @param dealtWith the sentence, when it came later
 * @param offence empty only where an order or a notice stands on its own
 * @param orderUntil the last day of an order
 */
public record Event(
    Ground ground, Jurisdiction place, LocalDate on, Optional<LocalDate> dealtWith, LocalDate born, Optional<Offence> offence,
    Disposal disposal, Optional<LocalDate> orderUntil) {

  public static Event of(Ground ground, LocalDate on, LocalDate born, Offence offence, Disposal disposal) {
    return new Event(ground, Jurisdiction.ENGLAND_AND_WALES, on, Optional.empty(), born, Optional.of(offence), disposal, Optional.empty());
  }

  public static Event order(Ground ground, LocalDate served, LocalDate born, Optional<LocalDate> until) {
    return new Event(ground, Jurisdiction.ENGLAND_AND_WALES, served, Optional.empty(), born, Optional.empty(), new Disposal.NotYet(), until);
  }

  public Event in(Jurisdiction elsewhere) {
    return new Event(ground, elsewhere, on, dealtWith, born, offence, disposal, orderUntil);
  }

  /** With one reading of its term. */
  public Event read(Disposal.Reading reading) {
    return new Event(ground, place, on, dealtWith, born, offence, new Disposal.Custody(reading.term()), orderUntil);
  }

  public Event sentenced(LocalDate day) {
    return new Event(ground, place, on, Optional.of(day), born, offence, disposal, orderUntil);
  }
}
