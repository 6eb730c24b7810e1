package org.tutela.law.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tutela.law.Known;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Fact;
import org.tutela.law.register.History.Foretold;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.History.Travelled;
import org.tutela.law.register.PeriodicDuty.Given;

/** Twenty years of an invented person: custody, journeys, moves, notifications made and missed. The seed gives the history. */
final class AnyPerson {
  static final LocalDate BEGIN = LocalDate.of(2005, 1, 1);
  static final int DAYS = 7_305;
  private static final List<LocalDate> HARD_DAYS = List.of(LocalDate.of(2008, 2, 29), LocalDate.of(2012, 2, 29), LocalDate.of(2016, 2, 29),
      LocalDate.of(2020, 2, 29), LocalDate.of(2009, 3, 29), LocalDate.of(2009, 10, 25), LocalDate.of(2015, 3, 29), LocalDate.of(2015, 10, 25),
      LocalDate.of(2012, 8, 12), LocalDate.of(2012, 8, 13), LocalDate.of(2019, 12, 31));

  private final RandomGenerator random;
  private final List<Away> aways = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private AnyPerson(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static History of(long seed) {
    return new AnyPerson(seed).live();
  }

  private History live() {
    var first = BEGIN.plusDays(random.nextInt(1_500));
    var episodes = new ArrayList<Episode>();
    episodes.add(episode(first));
    if (random.nextInt(3) == 0) episodes.add(episode(first.plusDays(1 + random.nextInt(4_000))));
    spans(first);
    int number = random.nextInt(12);
    for (int i = 0; i < number; i++) happens(first);
    gives(first);
    var place = switch (random.nextInt(6)) {
      case 0 -> Jurisdiction.SCOTLAND;
      case 1 -> Jurisdiction.NORTHERN_IRELAND;
      default -> Jurisdiction.ENGLAND_AND_WALES;
    };
    if (place == Jurisdiction.NORTHERN_IRELAND) facts.add(absence(first));
    if (random.nextInt(3) == 0) underRiskOrders();
    if (random.nextInt(2) == 0) facts.add(entered(first));
    return new History(place, new Registration(episodes), aways, facts);
  }

  /** An interim order, and mostly the order after it, with or without a gap. */
  private void underRiskOrders() {
    var interim = LocalDate.of(2015, 3, 8).plusDays(random.nextInt(2_500));
    var until = interim.plusDays(random.nextInt(90));
    facts.add(new History.UnderRiskOrder(interim, Optional.of(until)));
    if (random.nextInt(4) > 0) facts.add(new History.UnderRiskOrder(until.plusDays(random.nextInt(4)), random.nextBoolean() ? Optional.empty() : Optional.of(until.plusDays(730 + random.nextInt(900)))));
  }

  private History.Absent absence(LocalDate first) {
    var leaves = someDay(first).atTime(random.nextInt(24), 0);
    var told = random.nextBoolean() ? Optional.<LocalDateTime>empty() : Optional.of(leaves.minusHours(random.nextInt(60)));
    return new History.Absent(leaves, 1 + random.nextInt(9), told, "place " + facts.size());
  }

  private History.Entered entered(LocalDate first) {
    var enters = someDay(first).atTime(random.nextInt(24), 0);
    var told = random.nextBoolean() ? Optional.<LocalDateTime>empty() : Optional.of(enters.minusHours(random.nextInt(60)));
    return new History.Entered(new PremisesDuty.Going(enters, pick(Known.values()), random.nextInt(4) == 0, pick(Known.values())), told, "place " + facts.size());
  }

  private Episode episode(LocalDate from) {
    var period = random.nextInt(4) == 0 ? new NotificationPeriod.Indefinite() : NotificationPeriod.years(pick(2, 5, 7, 10), random.nextInt(5) == 0);
    var episode = Episode.of(from, period);
    return random.nextInt(8) == 0 ? episode.end(Episode.Why.QUASHED, from.plusDays(1 + random.nextInt(3_000))) : episode;
  }

  /** Times away, one after the other, some beginning in the dock and some without an end. */
  private void spans(LocalDate first) {
    var day = random.nextInt(3) == 0 ? first : first.plusDays(random.nextInt(400));
    while (day.isBefore(BEGIN.plusDays(DAYS))) {
      var kind = Away.Kind.values()[random.nextInt(4)];
      boolean forGood = random.nextInt(40) == 0;
      var until = day.plusDays(kind == Away.Kind.ABROAD ? random.nextInt(25) : random.nextInt(500));
      aways.add(Away.of(kind, day, forGood ? null : until));
      if (kind == Away.Kind.ABROAD) facts.add(journey(day, forGood ? Optional.empty() : Optional.of(until)));
      if (forGood) return;
      day = until.plusDays(random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(900));
    }
  }

  private Travelled journey(LocalDate day, Optional<LocalDate> back) {
    int days = 1 + back.map(end -> (int) (end.toEpochDay() - day.toEpochDay())).orElse(30);
    var returnGiven = random.nextBoolean() ? back : Optional.<LocalDate>empty();
    var told = random.nextInt(3) == 0 ? Optional.<LocalDateTime>empty() : Optional.of(day.minusDays(random.nextInt(20)).atTime(random.nextInt(24), 0));
    var journey = new Journey(day.atTime(random.nextInt(24), facts.size() % 60), "France", days, day.minusDays(random.nextInt(40)), back, returnGiven);
    return new Travelled(journey, told, random.nextInt(10) / 9);
  }

  private void happens(LocalDate first) {
    var on = someDay(first);
    if (random.nextInt(4) == 0) {
      var named = on.plusDays(3 + random.nextInt(20));
      var happened = random.nextInt(3) == 0 ? Optional.<LocalDate>empty() : Optional.of(named.plusDays(random.nextInt(12) - 4));
      facts.add(new Foretold(pick(ChangeKind.HOME, ChangeKind.NAME), new ChangeDuty.AdvanceNotice(on, named), happened.filter(day -> !day.isBefore(on)), "home " + facts.size()));
    } else {
      var kind = pick(ChangeKind.NAME, ChangeKind.HOME, ChangeKind.ACCOUNT, ChangeKind.HOUSEHOLD);
      facts.add(new Changed(kind, on, "thing " + facts.size(), random.nextInt(3) == 0 ? Optional.of(on.plusDays(random.nextInt(90)).atStartOfDay(ZoneOffset.UTC).toInstant()) : Optional.empty()));
    }
  }

  private void gives(LocalDate first) {
    if (random.nextInt(20) == 0) return;
    var day = first.plusDays(random.nextInt(6));
    boolean residence = true;
    facts.add(new Gave(Given.INITIAL, day, true));
    while (day.isBefore(BEGIN.plusDays(DAYS))) {
      day = day.plusDays(random.nextInt(6) == 0 ? random.nextInt(4) : residence ? pick(30, 200, 364, 365, 366, 367, 400) : pick(6, 7, 8, 60));
      residence = random.nextInt(10) != 0;
      var told = random.nextInt(4) == 0 ? Optional.of(pick(ChangeKind.NAME, ChangeKind.HOME)) : Optional.<ChangeKind>empty();
      facts.add(new Gave(pick(Given.PERIODIC, Given.PERIODIC, Given.CHANGE, Given.TRAVEL, Given.RETURN, Given.DID_NOT_HAPPEN, Given.INITIAL), day, residence, told,
          Optional.of(day.atTime(18, 0).toInstant(ZoneOffset.UTC))));
    }
  }

  LocalDate someDay(LocalDate first) {
    var hard = HARD_DAYS.get(random.nextInt(HARD_DAYS.size()));
    return random.nextInt(4) == 0 && !hard.isBefore(first) ? hard : first.plusDays(random.nextInt(5_000));
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
