package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.Away;
import org.tutela.law.register.History;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.PeriodicDuty;
import org.tutela.law.register.Registration;
import org.tutela.law.register.RuleSets;

/** Works out afresh what a person owes, in the transaction of whatever changed it. */
@Component
class Recount {
  private final EpisodeStore episodes;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final JourneyStore journeys;
  private final StayStore stays;
  private final DueStore due;
  private final Chasing chasing;
  private final Clock clock;

  Recount(EpisodeStore episodes, NotificationStore notifications, FactStore facts, JourneyStore journeys, StayStore stays, DueStore due, Chasing chasing, Clock clock) {
    this.episodes = episodes;
    this.notifications = notifications;
    this.facts = facts;
    this.journeys = journeys;
    this.stays = stays;
    this.due = due;
    this.chasing = chasing;
    this.clock = clock;
  }

  void after(PersonId person) {
    due.replace(person, obligations(person));
    chasing.look(person);
  }

  private List<Obligation> obligations(PersonId person) {
    var counting = counting(episodes.of(person));
    if (counting.isEmpty()) return List.of();
    var happened = new ArrayList<History.Fact>(facts.changes(person));
    notifications.of(person).forEach(one -> happened.add(one.fact()));
    StayedAt.of(stays.of(person)).forEach(place -> place.change().ifPresent(happened::add));
    var away = new ArrayList<Away>();
    facts.aways(person).forEach(one -> away.add(one.away()));
    for (var journey : journeys.of(person)) {
      if (!journey.cancelled()) happened.add(new History.Travelled(journey.journey()));
      journey.away(London.date(clock.instant())).ifPresent(away::add);
      journey.facts().told().ifPresent(day -> happened.add(new History.Gave(PeriodicDuty.Given.TRAVEL, day, true)));
    }
    return ours(Obligations.of(new History(place(counting), registration(counting),
        away, happened), RuleSets.KNOWN), facts.askedFrom(person));
  }

  /** Without those that fell due while another system kept the register: what was asked and given there is not known here. */
  static List<Obligation> ours(List<Obligation> all, Optional<LocalDate> askedFrom) {
    return askedFrom.map(day -> all.stream().filter(one -> !one.due().breachAfter().isBefore(day)).toList()).orElse(all);
  }

  /** Without those that a correction replaced. */
  static List<HeldEpisode> counting(List<HeldEpisode> all) {
    var replaced = all.stream().flatMap(one -> one.replaces().stream()).toList();
    return all.stream().filter(one -> !replaced.contains(one.id())).toList();
  }

  /** The rules of the place where the person last became subject. */
  static Jurisdiction place(List<HeldEpisode> counting) {
    return counting.isEmpty() ? Jurisdiction.ENGLAND_AND_WALES : counting.getLast().place();
  }

  static Registration registration(List<HeldEpisode> counting) {
    return new Registration(counting.stream().map(HeldEpisode::episode).toList());
  }
}
