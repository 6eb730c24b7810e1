package org.tutela.tracking.story;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.time.Interval;

/**
 * A stay inside, or outside.
 *
 * @param onset the first fix that said so
 * @param confirmed the fix that made it sure
 * @param seconded more than a single fix speaks for it
 * @param end {@link Interval#OPEN} while it lasts
 */
public record Spell(boolean inside, long onset, long confirmed, boolean seconded, long end, List<FixId> began, List<FixId> ended) {

  public static Spell open(boolean inside, long onset, long confirmed, boolean seconded, List<FixId> began) {
    return new Spell(inside, onset, confirmed, seconded, Interval.OPEN, began, List.of());
  }

  public Spell until(long end, List<FixId> ended) {
    return new Spell(inside, onset, confirmed, seconded, end, began, ended);
  }

  public Spell secondedToo() {
    return new Spell(inside, onset, confirmed, true, end, began, ended);
  }

  public Interval interval() {
    return new Interval(onset, end);
  }

  /** The fixes that decided a piece of it: those of its end count only where the piece ends with it. */
  List<FixId> deciding(long clear) {
    if (clear != end || ended.isEmpty()) return began;
    var all = new ArrayList<>(began);
    all.addAll(ended);
    return all;
  }
}
