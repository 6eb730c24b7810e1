package org.tutela.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Term;
import org.tutela.measures.register.BecomeSubject;
import org.tutela.measures.register.DecideFailure;
import org.tutela.measures.register.DisposalKind;
import org.tutela.measures.register.RecordAway;
import org.tutela.measures.register.TakeNotification;

/** Puts on the register whom the law makes subject, with what they came to tell since, late or not, as an officer would have done it. */
final class Registering {
  private static final int YEARS_BACK = 5;
  private final Services services;
  private final Supervising supervising;
  private final Moving moving;

  Registering(Services services, List<Town> towns) {
    this.services = services;
    this.supervising = new Supervising(services);
    this.moving = new Moving(services, towns);
  }

  /** The most recent convictions, and a few of those whose long-ago one lasts for ever: each notification costs time to play. */
  void register(PersonId person, Held held, Cast cast, Draw draw) {
    if (held.restricted()) return;
    LocalDate today = London.date(services.clock().instant());
    var last = held.convictions().stream().filter(one -> Held.Offence.SEXUAL.contains(one.offence()) && !one.decided().isBefore(LocalDate.of(2004, 5, 1))).reduce((_, later) -> later);
    if (last.isEmpty() || !subject(last.get(), today)) return;
    boolean recent = last.get().decided().isAfter(today.minusYears(YEARS_BACK));
    if (!recent && !(indefinite(last.get()) && draw.chance(0.1))) return;
    Actor officer = cast.officer(draw.between(0, 5));
    Cast.as(officer, () -> {
      if (became(person, last.get())) {
        // the law may give less than was reckoned here, to the young for instance
        var registration = services.register().of(person).orThrow().registration();
        var until = Stream.iterate(today, day -> day.minusMonths(1)).limit(12 * YEARS_BACK).filter(registration::subjectOn).findFirst();
        if (until.isPresent()) history(person, last.get(), cast, draw, until.get(), today);
        decideLate(person, today);
      }
      return person;
    });
  }

  /** What was given a little late, mostly years ago, was looked into then. */
  private void decideLate(PersonId person, LocalDate today) {
    for (var duty : services.duties().of(person).orThrow().duties()) {
      if (duty.open() || !duty.toDecide(today)) continue;
      services.duties().decide(new DecideFailure(person, duty.obligation().key(), DecideFailure.Decision.WARNING, "", "Came late, and was told what is at stake", "The station's book", "Sergeant")).orThrow();
    }
  }

  private boolean became(PersonId person, Held.Conviction made) {
    var conviction = services.register().convictions(person).orThrow().stream().filter(one -> one.facts().decidedOn().equals(made.decided())
        && one.facts().section().equals(made.offence().section())).findFirst();
    return conviction.isPresent() && services.register().becomeSubject(new BecomeSubject(person, conviction.get().id(), BecomeSubject.Route.BY_CONVICTION, Optional.empty(),
        disposal(made), Term.ofMonths(made.months()), Term.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "")) instanceof Outcome.Done;
  }

  /** @param until the last day of which it is known that they had to notify */
  private void history(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate until, LocalDate today) {
    LocalDate free = made.decided();
    if (made.disposal() == Held.Disposal.CUSTODY) {
      LocalDate out = free.plusMonths(made.months() / 2);
      boolean inside = out.isAfter(today);
      services.duties().recordAway(new RecordAway(person, Away.Kind.IMPRISONMENT, free, inside ? Optional.empty() : Optional.of(out))).orThrow();
      if (inside) return;
      free = out;
    }
    boolean noResidence = draw.chance(0.07);
    LocalDate told = notify(person, cast, Given.INITIAL, earlier(free.plusDays(draw.between(0, draw.chance(0.1) ? 6 : 2)), until), true);
    int slack = draw.between(2, 30);
    // most people comply: of a hundred, a few are late at any time, and are found within months
    boolean stopped = draw.chance(0.2);
    for (var next = told.plusYears(1).minusDays(slack); !next.isAfter(until) && !(stopped && next.isAfter(today.minusDays(100))); next = told.plusYears(1).minusDays(slack)) {
      told = notify(person, cast, Given.PERIODIC, next, true);
    }
    if (until.isBefore(today)) return;
    if (noResidence && !stopped) notify(person, cast, Given.PERIODIC, today.minusDays(draw.between(1, 12)), false);
    supervising.supervise(person, made, cast, draw, today);
    if (draw.chance(0.06) && !stopped && !noResidence) moving.away(person, cast, draw, today);
  }

  private LocalDate notify(PersonId person, Cast cast, Given kind, LocalDate on, boolean residence) {
    services.notifications().take(new TakeNotification(person, kind, on, Stations.of(cast.area(), on), residence, kind == Given.INITIAL, kind == Given.INITIAL,
        Optional.empty(), Optional.empty(), "")).orThrow();
    return on;
  }

  private static boolean indefinite(Held.Conviction made) {
    return made.disposal() == Held.Disposal.CUSTODY && made.months() >= 30;
  }

  private static boolean subject(Held.Conviction made, LocalDate today) {
    if (indefinite(made)) return true;
    int years = switch (made.disposal()) {
      case CUSTODY, SUSPENDED -> made.months() > 6 ? 10 : 7;
      case COMMUNITY_ORDER -> 5;
      case CAUTION, REPRIMAND -> 1;
    };
    return made.decided().plusYears(years).isAfter(today);
  }

  private static DisposalKind disposal(Held.Conviction made) {
    return switch (made.disposal()) {
      case CUSTODY, SUSPENDED -> DisposalKind.CUSTODY;
      case COMMUNITY_ORDER -> DisposalKind.COMMUNITY;
      case CAUTION -> DisposalKind.CAUTION;
      case REPRIMAND -> DisposalKind.YOUTH_CAUTION;
    };
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
