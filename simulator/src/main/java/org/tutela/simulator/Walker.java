package org.tutela.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.foundation.kernel.London;
import org.tutela.simulator.Town.Point;

/**
 * Somebody who lives in a street, works in another and goes there on foot: where they are follows from the time alone, so that a track can be
 * told for days gone by and goes on from there.
 *
 * @param out the way from home to work @param detour where else they go in the afternoon of some days, for some minutes; null for nowhere
 */
record Walker(List<Point> out, Point detour, Set<DayOfWeek> detours, long seed) {
  private static final double METRES_A_SECOND = 1.4;
  private static final LocalTime LEAVES = LocalTime.of(8, 10), ENDS = LocalTime.of(16, 40);
  private static final int STAYS = 9 * 60;

  static Walker in(Town town, Point detour, Set<DayOfWeek> detours, Draw draw) {
    var home = draw.one(town.streets());
    var work = draw.one(town.streets());
    var out = new ArrayList<Point>();
    out.add(home.house(draw.between(1, home.houses())));
    // the streets lead to the middle
    home.line().reversed().stream().filter(point -> point.to(new Point(0, 0)) < out.getLast().to(new Point(0, 0))).forEach(out::add);
    work.line().forEach(out::add);
    out.add(work.house(draw.between(1, work.houses())));
    return new Walker(List.copyOf(out), detour, detours.isEmpty() ? Set.of() : EnumSet.copyOf(detours), draw.between(1, 1_000_000));
  }

  Point home() {
    return out.getFirst();
  }

  /** Within some metres, as receivers have it: the same at the same instant. */
  Point at(Instant instant) {
    var noise = new Draw(seed * 31 + instant.getEpochSecond());
    var place = exactly(instant.atZone(London.ZONE));
    return new Point(place.east() + noise.spread(6), place.north() + noise.spread(6));
  }

  boolean moves(Instant instant) {
    return exactly(instant.atZone(London.ZONE)).to(exactly(instant.minusSeconds(60).atZone(London.ZONE))) > 5;
  }

  private Point exactly(ZonedDateTime now) {
    boolean works = now.getDayOfWeek().getValue() <= 5;
    if (!works || now.toLocalTime().isBefore(LEAVES)) return home();
    double length = length(out);
    double gone = (now.toLocalTime().toSecondOfDay() - LEAVES.toSecondOfDay()) * METRES_A_SECOND;
    if (gone < length) return along(out, gone);
    if (now.toLocalTime().isBefore(ENDS)) return out.getLast();
    double back = (now.toLocalTime().toSecondOfDay() - ENDS.toSecondOfDay()) * METRES_A_SECOND;
    if (detour == null || !detours.contains(now.getDayOfWeek())) return along(out.reversed(), back);
    double there = out.getLast().to(detour);
    if (back < there) return along(List.of(out.getLast(), detour), back);
    if (back < there + STAYS * METRES_A_SECOND) return detour;
    return along(List.of(detour, home()), back - there - STAYS * METRES_A_SECOND);
  }

  private static double length(List<Point> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) length += line.get(i - 1).to(line.get(i));
    return length;
  }

  private static Point along(List<Point> line, double metres) {
    double left = metres;
    for (int i = 1; i < line.size(); i++) {
      double part = line.get(i - 1).to(line.get(i));
      if (left < part) {
        double share = left / part;
        return new Point(line.get(i - 1).east() + (line.get(i).east() - line.get(i - 1).east()) * share, line.get(i - 1).north() + (line.get(i).north() - line.get(i - 1).north()) * share);
      }
      left -= part;
    }
    return line.getLast();
  }
}
