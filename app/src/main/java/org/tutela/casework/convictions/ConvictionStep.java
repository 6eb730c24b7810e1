package org.tutela.casework.convictions;

import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/**
 * What the law requires of others when a conviction is recorded, read anew, struck out or quashed: each is asked in the same transaction, and if one does not
 * answer {@code Done} nothing of it is recorded. Those of a list are not told of: its people are new, and nobody has anything of theirs to change.
 */
public interface ConvictionStep {
  /** @param conviction with what Schedule 34A makes of it */
  default Outcome<?> recorded(PersonId person, ChildSexOffence conviction) {
    return Outcome.done(person);
  }

  /** @param conviction with what Schedule 34A makes of it now */
  default Outcome<?> opinionGiven(PersonId person, ChildSexOffence conviction) {
    return Outcome.done(person);
  }

  /** It turns out to have been recorded wrongly. */
  Outcome<?> struckOut(PersonId person, ConvictionId conviction, String reason);

  /** It was so until a court quashed it; for most it counts no more, as what is struck out. */
  default Outcome<?> quashed(QuashConviction quashed) {
    return struckOut(quashed.person(), quashed.conviction(), quashed.reason());
  }
}
