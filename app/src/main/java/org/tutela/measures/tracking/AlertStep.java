package org.tutela.measures.tracking;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law requires of others when something is told of a wearer: each is asked in the same transaction, and if one does not answer
 * {@code Done} nothing is recorded.
 */
public interface AlertStep {
  Outcome<?> on(Step step);

  enum Kind {
    /** A device says that somebody was where children are to be safe from them; nobody has looked yet. */
    NEAR_CHILDREN,
    /** A person has found that a condition was broken. */
    VIOLATION
  }

  /** @param on the day of it */
  record Step(PersonId person, AreaCode area, Kind kind, LocalDate on) {}
}
