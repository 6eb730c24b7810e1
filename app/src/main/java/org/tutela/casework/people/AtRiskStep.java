package org.tutela.casework.people;

import java.time.LocalDate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law requires of others when a child, or somebody who has children, is recorded as at risk from a person: each is asked in the same transaction,
 * and if one does not answer {@code Done} nothing is recorded.
 */
public interface AtRiskStep {
  Outcome<?> on(Step step);

  /** @param on the day on which it was recorded */
  record Step(PersonId person, AreaCode area, LocalDate on) {}
}
