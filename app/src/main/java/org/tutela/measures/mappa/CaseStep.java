package org.tutela.measures.mappa;

import java.time.LocalDate;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law requires of others when management moves on: each is asked in the same transaction, and if one does not
 * answer {@code Done} the step does not happen.
 */
public interface CaseStep {
  Outcome<?> on(Step step);

  /**
   * @param management as it stands after the step
   * @param on the day on which it happened
   */
  record Step(Kind kind, Management management, LocalDate on) {}

  enum Kind { MANAGEMENT_BEGAN, MOVED_IN, LEVEL_SET, REVIEW_HELD, MANAGEMENT_ENDED }
}
