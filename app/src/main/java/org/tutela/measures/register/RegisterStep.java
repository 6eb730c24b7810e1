package org.tutela.measures.register;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;

/**
 * What the law requires of others when something on the register changes: each is asked in the same transaction, and if one does not
 * answer {@code Done} nothing is recorded.
 */
public interface RegisterStep {
  Outcome<?> on(Step step);

  /** @param on the day on which it was told */
  record Step(PersonId person, AreaCode area, Item item, LocalDate on) {}
}
