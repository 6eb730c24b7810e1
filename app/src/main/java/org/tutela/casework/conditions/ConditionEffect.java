package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law makes of an order, beyond its terms: each is asked in the same transaction, and if one does not answer {@code Done}
 * nothing is recorded.
 */
public interface ConditionEffect {
  Outcome<?> on(Effect effect);

  /** A breach was recorded, whatever was made of it. */
  default Outcome<?> breachRecorded(PersonId person, HeldBreach breach) {
    return Outcome.done(person);
  }

  /** A breach, whatever was made of it, turns out to have been none. */
  default Outcome<?> breachStruck(PersonId person, UUID breach) {
    return Outcome.done(person);
  }

  /**
   * @param on the day from which it has effect: served, proved, varied, or the last day in force; of what was struck out, its own day
   * @param because why it was struck out or varied; "" otherwise
   */
  record Effect(Kind kind, Instrument instrument, LocalDate on, String because) {}

  /**
   * {@code VARIED}: it has another last day, or the one before again. {@code BREACH_STRUCK}: a proved breach was none; the instrument comes
   * with those that are left.
   */
  enum Kind { IMPOSED, BREACH_PROVED, VARIED, ENDED, STRUCK, BREACH_STRUCK }
}
