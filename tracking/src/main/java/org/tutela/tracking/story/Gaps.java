package org.tutela.tracking.story;

import java.util.List;
import org.tutela.tracking.time.Interval;

/**
 * The location gaps so far.
 *
 * @param closed in order
 * @param lastFix the last kept fix; {@link Interval#ALWAYS} before any
 */
public record Gaps(List<Interval> closed, long lastFix, long limit) {

  /** The gap that goes on at an instant, if one does. */
  public Interval going(long now) {
    return lastFix != Interval.ALWAYS && now - lastFix >= limit ? new Interval(lastFix, Interval.OPEN) : null;
  }

  public boolean interrupt(long at, long clear, long now) {
    var going = going(now);
    if (going != null && going.from() < clear && going.to() > at) return true;
    for (int i = closed.size() - 1; i >= 0; i--) {
      var gap = closed.get(i);
      if (gap.to() <= at) return false;
      if (gap.from() < clear) return true;
    }
    return false;
  }
}
