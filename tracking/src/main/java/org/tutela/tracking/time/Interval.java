package org.tutela.tracking.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From an instant up to, but not, another; milliseconds since 1970. */
public record Interval(long from, long to) {
  /** The end of what has not ended. */
  public static final long OPEN = Long.MAX_VALUE;
  public static final long ALWAYS = Long.MIN_VALUE;

  public boolean contains(long instant) {
    return from <= instant && instant < to;
  }

  public boolean overlaps(Interval other) {
    return from < other.to && other.from < to;
  }

  /** Sorted, with what overlaps or touches as one. */
  public static List<Interval> merged(List<Interval> intervals) {
    var sorted = intervals.stream().filter(i -> i.from < i.to).sorted(Comparator.comparingLong(Interval::from)).toList();
    var merged = new ArrayList<Interval>();
    for (var next : sorted) {
      if (!merged.isEmpty() && merged.getLast().to >= next.from) {
        var last = merged.removeLast();
        merged.add(new Interval(last.from, Math.max(last.to, next.to)));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /** What of the first, merged, list lies in none of the second. */
  public static List<Interval> minus(List<Interval> merged, List<Interval> away) {
    var left = merged;
    for (var hole : away) {
      var next = new ArrayList<Interval>();
      for (var i : left) {
        if (!i.overlaps(hole)) {
          next.add(i);
          continue;
        }
        if (i.from < hole.from) next.add(new Interval(i.from, hole.from));
        if (hole.to < i.to) next.add(new Interval(hole.to, i.to));
      }
      left = next;
    }
    return left;
  }

  /** What of a sorted list lies within an interval. */
  public static List<Interval> cut(List<Interval> intervals, Interval within) {
    return intervals.stream().filter(within::overlaps)
        .map(i -> new Interval(Math.max(i.from, within.from), Math.min(i.to, within.to))).toList();
  }
}
