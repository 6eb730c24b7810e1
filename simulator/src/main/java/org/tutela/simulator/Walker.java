package org.tutela.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tutela.foundation.kernel.London;
import org.tutela.simulator.Town.Point;

/**
 * Somebody who lives in a street, works in another and goes there on foot: where they are follows from the time alone, so that a track can be
 * told for days gone by and goes on from there.
 *
 * @param out the way from home to work @param detour where else they go in the afternoon of some days, for some minutes; null for nowhere
 * @param abroad how far east the train under the sound takes them on Saturdays; 0 for whoever stays in town
 */
record Walker(List<Point> out, Point detour, Set<DayOfWeek> detours, double abroad, long seed) {
  private static final double METRES_A_SECOND = 1.4;
  private static final LocalTime LEAVES = LocalTime.of(8, 10), ENDS = LocalTime.of(16, 40), TRAVELS = LocalTime.of(10, 30);
  private static final int STAYS = 9 * 60, UNDER_GROUND = 22 * 60, ABROAD = 2 * 3_600;
  /** Of the station, from the middle of the town: farther out than any house. */
  private static final int STATION = 900;
  /** Between walls a receiver's position wanders so far to each side, and takes so many seconds from one end to another. */
  private static final int WANDERS = 18, SLOWLY = 1_080;

  /** Where a receiver has them, and within how many metres it says that this is. */
  record Seen(Point place, int accuracy) {}

  private record Leg(Point from, Point to, double seconds, boolean under) {
    private static Leg walked(Point from, Point to) {
      return new Leg(from, to, from.to(to) / METRES_A_SECOND, false);
    }
  }

  static Walker in(Town town, Point detour, Set<DayOfWeek> detours, double abroad, Draw draw) {
    var home = draw.one(town.streets());
    var work = draw.one(town.streets());
    var out = new ArrayList<Point>();
    out.add(home.house(draw.between(1, home.houses())));
    // the streets lead to the middle
    home.line().reversed().stream().filter(point -> point.to(new Point(0, 0)) < out.getLast().to(new Point(0, 0))).forEach(out::add);
    work.line().forEach(out::add);
    out.add(work.house(draw.between(1, work.houses())));
    return new Walker(List.copyOf(out), detour, detours.isEmpty() ? Set.of() : EnumSet.copyOf(detours), abroad, draw.between(1, 1_000_000));
  }

  Point home() {
    return out.getFirst();
  }

  /** The same at the same instant: fine under the sky; between walls it wanders, and once in a while a reflection is far off, and the receiver says so. */
  Seen seen(Instant instant) {
    var place = place(instant);
    var noise = new Draw(seed * 31 + instant.getEpochSecond());
    if (moves(instant)) return new Seen(beside(place, noise.spread(6), noise.spread(6)), noise.between(6, 12));
    if (noise.chance(0.02)) return new Seen(beside(place, noise.spread(140), noise.spread(140)), noise.between(150, 220));
    double east = wanders(instant, 37), north = wanders(instant, 41);
    return new Seen(beside(place, east + noise.spread(3), north + noise.spread(3)), (int) (14 + 1.3 * Math.hypot(east, north)) + noise.below(6));
  }

  /** Where they are indeed. */
  Point place(Instant instant) {
    var now = instant.atZone(London.ZONE);
    return leg(now).map(Walker::along).orElseGet(() -> exactly(now));
  }

  boolean moves(Instant instant) {
    return place(instant).to(place(instant.minusSeconds(60))) > 5;
  }

  /** No satellite is to be seen there. */
  boolean isUnderGround(Instant instant) {
    return leg(instant.atZone(London.ZONE)).filter(part -> part.leg().under()).isPresent();
  }

  /** The station on this side of the sound. */
  Point station() {
    double out = STATION / Math.max(1, home().to(new Point(0, 0)));
    return new Point(home().east() * out, home().north() * out);
  }

  private static Point beside(Point place, double east, double north) {
    return new Point(place.east() + east, place.north() + north);
  }

  private double wanders(Instant instant, int way) {
    long turn = Math.floorDiv(instant.getEpochSecond(), SLOWLY);
    double share = Math.floorMod(instant.getEpochSecond(), SLOWLY) / (double) SLOWLY;
    return (1 - share) * new Draw(seed * way + turn).spread(WANDERS) + share * new Draw(seed * way + turn + 1).spread(WANDERS);
  }

  private record Part(Leg leg, double share) {}

  private static Point along(Part part) {
    return along(List.of(part.leg().from(), part.leg().to()), part.share() * part.leg().from().to(part.leg().to()));
  }

  /** Of a Saturday's journey. */
  private Optional<Part> leg(ZonedDateTime now) {
    if (abroad == 0 || now.getDayOfWeek() != DayOfWeek.SATURDAY) return Optional.empty();
    Point station = station(), there = beside(station, abroad, 0);
    double left = now.toLocalTime().toSecondOfDay() - TRAVELS.toSecondOfDay();
    for (var leg : List.of(Leg.walked(home(), station), new Leg(station, there, UNDER_GROUND, true), new Leg(there, there, ABROAD, false), new Leg(there, station, UNDER_GROUND, true), Leg.walked(station, home()))) {
      if (left >= 0 && left < leg.seconds()) return Optional.of(new Part(leg, left / leg.seconds()));
      left -= leg.seconds();
    }
    return Optional.empty();
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
