package org.tutela.foundation.access;

import java.util.Optional;
import java.util.UUID;
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

  Outcome<Integer> giveOver(UserId from, Successor to, String reason);

  /** Who takes a thing over. */
  interface Successor {
    /** @param person whom the thing is about: nobody where the successor may not see them, so that it goes back on the team's list */
    Optional<UserId> of(Optional<UUID> person);
  }
}
