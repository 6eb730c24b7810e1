package org.tutela.measures.tracking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Up to when reports of an activation have come. Nearly all that come are later than the one before and cannot have come before, so that they need not
 * be looked for. It may be wrong (what came before the service started is not known); then the row is refused as it is written, and all is done again
 * with care. By the intake's thread only.
 */
final class Latest {
  private final Map<UUID, Long> times = new HashMap<>();
  private long upTo = -1;

  /** @param no the last number that was given to a report: what others have stored meanwhile is not known here */
  void at(long no) {
    if (no != upTo) times.clear();
  }

  /** Whether it is later than all of its activation. */
  boolean isPassedBy(IntakeStore.Row row) {
    var last = times.get(row.worn().activation());
    return last != null && row.report().fixTime() > last;
  }

  void stored(IntakeStore.Row row) {
    times.merge(row.worn().activation(), row.report().fixTime(), Math::max);
  }

  /** Others may come again that were stored with it. */
  void cameAgain(IntakeStore.Row row) {
    times.remove(row.worn().activation());
  }

  void reached(long no) {
    upTo = no;
  }
}
