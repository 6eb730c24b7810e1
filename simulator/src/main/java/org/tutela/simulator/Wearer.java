package org.tutela.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.simulator.Town.Point;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Source;

/**
 * One who wears a device, and what the device says. Under ground it hears only a mast; where no mast is, it keeps what it has and sends it later.
 *
 * @param story what goes wrong with this one
 */
record Wearer(String area, int story, String key, Instant since, Walker walker, Town town) {
  static final int BY_THE_SCHOOL = 0, BAD_BATTERY = 1, LATE_AND_CUT = 2;
  static final Point SCHOOL = new Point(170, 120);
  private static final long EVERY = 120;
  /** On Sundays one walks where there is no network. */
  private static final LocalTime UNHEARD = LocalTime.of(13, 0), HEARD = LocalTime.of(14, 10);
  private static final int MAST = 900;

  /** The same seed gives the same walks. */
  static Wearer of(String area, int story, String key, Instant since, List<Town> towns, long seed) {
    var draw = new Draw(seed + area.hashCode() * 31L + story);
    var ours = towns.stream().filter(each -> each.area().equals(area)).toList();
    var town = draw.one(ours);
    var next = ours.get((ours.indexOf(town) + 1) % ours.size());
    boolean first = story == BY_THE_SCHOOL;
    var walker = Walker.in(town, SCHOOL, first ? EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY) : Set.of(), first ? town.eastwards(next) : 0, draw);
    return new Wearer(area, story, key, since, walker, town);
  }

  String line() {
    return area + " " + story + " " + key + " " + since;
  }

  static Wearer read(String line, List<Town> towns, long seed) {
    var parts = line.split(" ");
    return of(parts[0], Integer.parseInt(parts[1]), parts[2], Instant.parse(parts[3]), towns, seed);
  }

  /** What it sends from one instant to another. @param cut when the demonstration begins: in the evening before, one cuts the strap */
  List<Reading> readings(Instant from, Instant to, Instant cut) {
    var kept = heardAgain(from, to).map(again -> measures(again.minus(Duration.between(UNHEARD, HEARD)), again)).orElseGet(Stream::empty);
    return Stream.concat(kept, measures(from, to).filter(at -> !isUnheard(at))).filter(at -> battery(at) > 2).map(at -> reading(at, cut)).toList();
  }

  private Stream<Instant> measures(Instant from, Instant to) {
    return LongStream.range(Math.ceilDiv(from.getEpochSecond(), EVERY), Math.ceilDiv(to.getEpochSecond(), EVERY)).mapToObj(turn -> Instant.ofEpochSecond(turn * EVERY)).filter(at -> !at.isBefore(since));
  }

  private boolean isUnheard(Instant at) {
    var now = at.atZone(London.ZONE);
    return story == LATE_AND_CUT && now.getDayOfWeek() == DayOfWeek.SUNDAY && !now.toLocalTime().isBefore(UNHEARD) && now.toLocalTime().isBefore(HEARD);
  }

  /** When it is heard again after a silence, if that is within the time. */
  private Optional<Instant> heardAgain(Instant from, Instant to) {
    var again = from.atZone(London.ZONE).toLocalDate().atTime(HEARD).atZone(London.ZONE).toInstant();
    return Optional.of(again).filter(_ -> isUnheard(again.minusSeconds(1)) && !again.isBefore(from) && again.isBefore(to));
  }

  private Reading reading(Instant at, Instant cut) {
    boolean moves = walker.moves(at);
    var draft = new Draft("", at.toEpochMilli(), at.toEpochMilli()).battery(battery(at)).motion(moves);
    if (walker.isUnderGround(at)) {
      double[] mast = town.degrees(walker.station());
      return new Reading("", draft.at(mast[0], mast[1]).source(Source.LBS).accuracy(MAST).report());
    }
    var seen = walker.seen(at);
    double[] place = town.degrees(seen.place());
    draft.at(place[0], place[1]).accuracy(seen.accuracy()).speed(moves ? 1.4 : 0);
    boolean cutting = story == LATE_AND_CUT && Duration.between(at, cut).toSeconds() / EVERY == 9 * 3_600 / EVERY;
    return new Reading("", (cutting ? draft.flag(Flag.STRAP_TAMPER) : draft).report());
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
