package org.tutela.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.simulator.Town.Point;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/**
 * One who wears a device, and what the device says.
 *
 * @param story what goes wrong with this one
 */
record Wearer(String area, int story, String key, Instant since, Walker walker, Town town) {
  static final int BY_THE_SCHOOL = 0, BAD_BATTERY = 1, LATE_AND_CUT = 2;
  static final Point SCHOOL = new Point(170, 120);
  private static final long EVERY = 120;

  /** The same seed gives the same walks. */
  static Wearer of(String area, int story, String key, Instant since, List<Town> towns, long seed) {
    var draw = new Draw(seed + area.hashCode() * 31L + story);
    var town = draw.one(towns.stream().filter(each -> each.area().equals(area)).toList());
    var walker = Walker.in(town, SCHOOL, story == BY_THE_SCHOOL ? EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY) : Set.of(), draw);
    return new Wearer(area, story, key, since, walker, town);
  }

  String line() {
    return area + " " + story + " " + key + " " + since;
  }

  static Wearer read(String line, List<Town> towns, long seed) {
    var parts = line.split(" ");
    return of(parts[0], Integer.parseInt(parts[1]), parts[2], Instant.parse(parts[3]), towns, seed);
  }

  /** @param cut when the demonstration begins: in the evening before, one cuts the strap */
  List<Reading> readings(Instant from, Instant to, Instant cut) {
    var readings = new ArrayList<Reading>();
    for (long second = Math.ceilDiv(from.getEpochSecond(), EVERY) * EVERY; second < to.getEpochSecond(); second += EVERY) {
      var at = Instant.ofEpochSecond(second);
      int battery = battery(at);
      if (battery <= 2) continue;
      double[] place = town.degrees(walker.at(at));
      boolean moves = walker.moves(at);
      var draft = new Draft("", at.toEpochMilli(), at.toEpochMilli()).at(place[0], place[1]).accuracy(6 + Math.floorMod(second / EVERY, 7)).battery(battery).motion(moves).speed(moves ? 1.4 : 0);
      boolean cutting = story == LATE_AND_CUT && Duration.between(at, cut).toSeconds() / EVERY == 9 * 3_600 / EVERY;
      readings.add(new Reading("", (cutting ? draft.flag(Flag.STRAP_TAMPER) : draft).report()));
    }
    return readings;
  }

  /** Charged every night, but for one who forgot it once. */
  private int battery(Instant at) {
    long hours = Duration.between(since, at).toHours();
    if (story == BAD_BATTERY && hours >= 60 && hours < 84) return (int) Math.max(1, 60 - (hours - 60) * 3);
    return 95 - (int) (hours % 24) * 2;
  }

  /** A zone around a point of the town, as the engine reads it. */
  String circle(Point middle, int radius, String properties) {
    double[] place = town.degrees(middle);
    return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]},\"properties\":{\"radius\":%d,%s}}", place[1], place[0], radius, properties);
  }
}
