package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.Away;
import org.tutela.law.register.History;
import org.tutela.law.register.PeriodicDuty;
import org.tutela.law.register.RuleSets;

/** Everything that is held of one person and gives rise to duties, as the law reads it. */
@Component
class Histories {
  private final EpisodeStore episodes;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final JourneyStore journeys;
  private final StayStore stays;
  private final HouseholdStore households;
  private final ForetoldStore foretold;
  private final AbsenceStore absences;
  private final PremisesStore premises;
  private final RiskOrderStore riskOrders;
  private final Rules rules;
  private final Clock clock;

  Histories(EpisodeStore episodes, NotificationStore notifications, FactStore facts, JourneyStore journeys, StayStore stays, HouseholdStore households,
      ForetoldStore foretold, AbsenceStore absences, PremisesStore premises, RiskOrderStore riskOrders, Rules rules, Clock clock) {
    this.episodes = episodes;
    this.notifications = notifications;
    this.facts = facts;
    this.journeys = journeys;
    this.stays = stays;
    this.households = households;
    this.foretold = foretold;
    this.absences = absences;
    this.premises = premises;
    this.riskOrders = riskOrders;
    this.rules = rules;
    this.clock = clock;
  }

  /** When the person first became subject, or came under a sexual risk order. */
  Optional<LocalDate> began(PersonId person) {
    return Stream.concat(Recount.counting(episodes.of(person)).stream().map(one -> one.episode().relevantDate()), riskOrders.of(person).stream().map(History.UnderRiskOrder::served))
        .min(Comparator.naturalOrder());
  }

  /** Empty for somebody who has never been on the register, or under a sexual risk order. */
  Optional<History> of(PersonId person) {
    return of(person, rules.now());
  }

  /** The same for rules that may ask of other facts than those in force. */
  Optional<History> of(PersonId person, RuleSets known) {
    var counting = Recount.counting(episodes.of(person));
    var orders = riskOrders.of(person);
    if (counting.isEmpty() && orders.isEmpty()) return Optional.empty();
    var made = notifications.of(person);
    var happened = new ArrayList<History.Fact>(facts.changes(person));
    happened.addAll(orders);
    made.forEach(one -> happened.add(one.fact()));
    var elsewhere = StayedAt.of(stays.of(person));
    var visited = households.of(person);
    var items = elsewhere.isEmpty() && visited.isEmpty() ? List.<HeldItem>of() : notifications.items(person);
    made.stream().filter(one -> one.kind() == PeriodicDuty.Given.INITIAL).findFirst().ifPresent(first ->
        elsewhere.forEach(stayed -> stayed.change(first.on(), items.stream().anyMatch(stayed::isGivenBy)).ifPresent(happened::add)));
    StayedWithChild.of(visited, items, made).forEach(stay -> happened.add(stay.fact()));
    foretold.of(person).forEach(one -> happened.add(one.fact()));
    var place = Recount.place(counting);
    if (known.askOfAbsence(place)) absences.of(person).stream().filter(one -> !one.cancelled()).forEach(one -> happened.add(one.fact()));
    if (known.askOfPremises(place)) premises.of(person).forEach(one -> happened.add(new History.Entered(one.going(), one.told(), one.place())));
    var away = new ArrayList<Away>();
    facts.aways(person).forEach(one -> away.add(one.away()));
    happened.addAll(HeldJourney.facts(journeys.told(person)));
    for (var journey : journeys.of(person)) journey.away(London.date(clock.instant())).ifPresent(away::add);
    return Optional.of(new History(place, Recount.registration(counting), away, happened));
  }
}
