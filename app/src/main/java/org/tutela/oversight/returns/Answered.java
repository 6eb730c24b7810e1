package org.tutela.oversight.returns;

import java.time.Duration;
import java.util.Optional;

/**
 * How the tracking alerts of one caseload, or of one kind, were answered.
 *
 * @param key of the officer, or the kind; {@link #NOBODY} where nobody manages the wearers
 * @param name of the officer, if there is one who is still held
 * @param overdue of those that are open, not acknowledged and past the limit
 * @param settled those for whom the limit has been kept or missed, of the ones that have a limit
 * @param inTime of those, acknowledged within it
 */
public record Answered(String key, String name, int alerts, int open, int overdue, int settled, int inTime, Optional<Spread> acknowledged, Optional<Spread> closed) {
  public static final String NOBODY = "nobody";

  /** In how much time half of them were, and nine in ten. */
  public record Spread(Duration half, Duration mostly) {}

  /** Rounded half up. */
  public int percent() {
    return settled == 0 ? 0 : (200 * inTime + settled) / (2 * settled);
  }
}
