package org.tutela.measures.tracking.trail;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/**
 * Ten minutes or more within 50 metres.
 *
 * @param from of the first position there, and {@code to} of the last, in milliseconds since 1970
 * @param latitude of the middle of all of them, in 1e-7 degree
 */
public record Stop(long from, long to, int latitude, int longitude, int positions) {
  private static final double WITHIN = 50;
  private static final long LEAST = 10 * 60_000;
  /** Where somebody was in a longer silence nobody knows. */
  private static final long SILENCE = 15 * 60_000;

  /** @param fixes those that are used, in the order of their times */
  public static List<Stop> of(List<Report> fixes) {
    var stops = new ArrayList<Stop>();
    int first = 0;
    while (first < fixes.size()) {
      int last = first;
      while (last + 1 < fixes.size() && fixes.get(last + 1).fixTime() - fixes.get(last).fixTime() <= SILENCE && near(fixes.get(first), fixes.get(last + 1))) last++;
      boolean stays = fixes.get(last).fixTime() - fixes.get(first).fixTime() >= LEAST;
      if (stays) stops.add(stop(fixes.subList(first, last + 1)));
      first = stays ? last + 1 : first + 1;
    }
    return stops;
  }

  private static boolean near(Report first, Report other) {
    return Metric.distance(first.latitude(), first.longitude(), other.latitude(), other.longitude()) <= WITHIN;
  }

  private static Stop stop(List<Report> there) {
    var first = there.getFirst();
    long north = 0, east = 0;
    for (var fix : there) {
      north += fix.latitude() - first.latitude();
      east += Metric.turn(first.longitude(), fix.longitude());
    }
    return new Stop(first.fixTime(), there.getLast().fixTime(), first.latitude() + (int) (north / there.size()), first.longitude() + (int) (east / there.size()), there.size());
  }
}
