package org.tutela.casework.people;

import org.tutela.foundation.kernel.Outcome;

/**
 * What rests on when somebody was born: each is asked in the transaction that records or corrects it, and if one does not answer {@code Done}
 * nothing is recorded. A refusal names the field {@code born}.
 */
public interface BirthStep {
  Outcome<?> corrected(PersonId person, Birth birth);
}
