package org.tutela.tracking.time;

import java.util.concurrent.ConcurrentHashMap;

/** A timetable, answered quickly: its edges are worked out once for every 28 days. */
public final class Calendar {
  private static final long SPAN = 28L * 86_400_000;
  /** Beyond it, nothing is looked for. */
  private static final int HORIZON = 14;

  private final Timetable timetable;
  private final boolean plain;
  private final ConcurrentHashMap<Long, long[]> edges = new ConcurrentHashMap<>();
  /** What was asked of last, for it is nearly always what is asked of next. */
  private volatile Span last = new Span(Long.MIN_VALUE, new long[0]);

  private record Span(long number, long[] edges) {}

  public Calendar(Timetable timetable) {
    this.timetable = timetable;
    this.plain = timetable.equals(Timetable.always());
  }

  public Timetable timetable() {
    return timetable;
  }

  public boolean active(long instant) {
    if (plain) return true;
    long[] edges = edges(Math.floorDiv(instant, SPAN));
    int passed = 0;
    while (passed < edges.length && edges[passed] <= instant) passed++;
    return passed % 2 == 1;
  }

  /** The next instant after the given one at which it begins or ends; none within a year counts as never. */
  public long nextEdge(long after) {
    if (plain) return Interval.OPEN;
    long first = Math.floorDiv(after, SPAN);
    for (long span = first; span <= first + HORIZON; span++) {
      long start = span * SPAN;
      if (start > after && active(start) != active(start - 1)) return start;
      for (long edge : edges(span)) if (edge > after && edge > start && edge < start + SPAN) return edge;
    }
    return (first + HORIZON) * SPAN;
  }

  /** Start, end, start, end ...; active from the span's start gives that as the first. */
  private long[] edges(long span) {
    var last = this.last;
    if (last.number == span) return last.edges;
    long[] found = edges.computeIfAbsent(span, s -> timetable.active(s * SPAN, (s + 1) * SPAN).stream()
        .flatMapToLong(i -> java.util.stream.LongStream.of(i.from(), i.to())).toArray());
    this.last = new Span(span, found);
    return found;
  }
}
