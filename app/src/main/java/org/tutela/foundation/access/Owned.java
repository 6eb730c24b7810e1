package org.tutela.foundation.access;

import java.util.Optional;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/**
 * What members of staff own, so that nothing is left behind with somebody who leaves or is away. Implemented by the
 * module that holds it, reading and changing its store within the asker's passage.
 */
public interface Owned {
  /** "open task" or "open tasks". */
  String words(int count);

  /** Lower is given over first. */
  int order();

  int count(UserId staff);

  /** @param to the new owner, or nobody: back on the team's list */
  Outcome<Integer> giveOver(UserId from, Optional<UserId> to, String reason);
}
