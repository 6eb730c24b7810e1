package org.tutela.casework.convictions;

import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/**
 * What stood on a conviction that turns out to have been recorded wrongly: each is asked in the same transaction, and if one does not answer
 * {@code Done} it is not struck out.
 */
public interface ConvictionStep {
  Outcome<?> struckOut(PersonId person, ConvictionId conviction, String reason);
}
