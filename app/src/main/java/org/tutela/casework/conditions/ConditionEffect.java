package org.tutela.casework.conditions;

import java.time.LocalDate;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law makes of an order, beyond its terms: each is asked in the same transaction, and if one does not answer {@code Done}
 * nothing is recorded.
 */
public interface ConditionEffect {
  Outcome<?> on(Effect effect);

  /** @param on the day from which it has effect: served, proved, or the last day in force */
  record Effect(Kind kind, Instrument instrument, LocalDate on) {}

  enum Kind { IMPOSED, BREACH_PROVED, ENDED }
}
