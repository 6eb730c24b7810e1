package org.tutela.oversight.returns;

import java.time.Duration;
import java.util.Optional;
import org.tutela.law.scheme.Limit;

/**
 * How one step kept its limit in a year.
 *
 * @param done how many were done
 * @param inTime of those, within the limit as it was first set: an extension does not make a late one early
 * @param late how many are not done and past that limit
 * @param median from first contact to done
 */
public record Times(Limit limit, int done, int inTime, int late, Optional<Duration> median) {
  /** Those whose limit has been kept or missed; the others still run. */
  public int settled() {
    return done + late;
  }

  /** Rounded half up. */
  public int percent() {
    return settled() == 0 ? 0 : (200 * inTime + settled()) / (2 * settled());
  }
}
