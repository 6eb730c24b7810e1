package org.tutela.foundation.kernel;

import org.springframework.dao.OptimisticLockingFailureException;

/** For a store's update of one version of one row. */
public final class Rows {
  private Rows() {}

  /** Somebody else changed the row first unless exactly one was updated; the gate answers that with a conflict. */
  public static void one(int updated) {
    if (updated != 1) throw new OptimisticLockingFailureException("the row has another version by now");
  }
}
