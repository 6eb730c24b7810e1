package org.tutela.measures.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.intelligence.HeldItem;
import org.tutela.casework.intelligence.Intelligence;
import org.tutela.casework.people.AddressCheck;
import org.tutela.casework.people.AddressChecks;
import org.tutela.casework.people.CheckAddress;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Registration;

/** Home visits: how often comes from the person's own plan. */
@Service
public class Visits {
  private final RegistrantGate persons;
  private final VisitStore store;
  private final PlanStore plans;
  private final EpisodeStore episodes;
  private final CorrectionStore facts;
  private final AddressChecks checks;
  private final Intelligence intelligence;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Visits(RegistrantGate persons, VisitStore store, PlanStore plans, EpisodeStore episodes, CorrectionStore facts, AddressChecks checks, Intelligence intelligence, Staffing staffing, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.plans = plans;
    this.episodes = episodes;
    this.facts = facts;
    this.checks = checks;
    this.intelligence = intelligence;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty for somebody who has never been on the register. */
  public Outcome<Optional<Visiting>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var counting = Recount.counting(episodes.of(person));
      if (counting.isEmpty()) return Outcome.done(Optional.empty());
      var visits = store.of(person);
      visit.shown(visits.size());
      // before the first, all that stands on the page is new
      var news = Visiting.lastMade(visits).map(at -> since(person, at.atZone(London.ZONE).toInstant(), visit)).orElse(List.of());
      var planned = store.plan(person);
      var unreviewed = planned.filter(one -> one.plan().reactive()).map(one -> since(person, one.at(), visit)).orElse(List.of()).stream().filter(RecordedFact::callsForReview).toList();
      var visiting = new Visiting(planned.map(VisitStore.Planned::plan), planned.map(one -> London.date(one.at())), planned.flatMap(one -> staffing.name(one.by())), visits, counting.getFirst().episode().relevantDate(),
          new Registration(counting.stream().map(HeldEpisode::episode).toList()).subjectOn(today()), news, unreviewed, planned.filter(one -> one.plan().reactive()).filter(one -> toldSince(person, one.at())).isPresent(), Optional.empty(), today());
      return Outcome.done(Optional.of(visiting.overdue() ? visiting.with(store.away(person, visiting.today())) : visiting));
    });
  }

  /** Whether intelligence was recorded since, for a reader whose right that is; for all others there is none. */
  private boolean toldSince(PersonId person, Instant when) {
    return Acting.may(Permission.SEE_INTELLIGENCE) && intelligence.of(person) instanceof Outcome.Done<List<HeldItem>>(var items) && items.stream().anyMatch(one -> !one.struck() && one.recordedAt().isAfter(when));
  }

  private List<RecordedFact> since(PersonId person, Instant when, Visit visit) {
    var recorded = facts.since(person, when).stream().filter(fact -> fact.struck().isEmpty() && fact.kind() != RecordedFact.Kind.VISIT).toList();
    return recorded.isEmpty() || !persons.withholds(person, visit) ? recorded : recorded.stream().map(RecordedFact::withheld).toList();
  }

  /** Where a visit can say that the person lives or stays there, or was not found to. */
  public Outcome<List<HeldAddress>> addresses(PersonId person) {
    return checks.current(person);
  }

  public Outcome<UUID> record(RecordVisit command) {
    return record(command, Optional.empty());
  }

  /** @param at what it says of an address, which is recorded with it or not at all */
  public Outcome<UUID> record(RecordVisit command, Optional<AddressAtVisit> at) {
    return persons.pass(Permission.RECORD_VISIT, command.person(), (_, visit) -> {
      if (at.filter(AddressAtVisit::there).isPresent() && command.outcome() != RecordVisit.Outcome.MADE) return Outcome.refused("address", "Nobody was seen there: a visit that was not made verifies no address");
      if (command.at().toLocalDate().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      visit.note("outcome", command.outcome().name());
      if (at.isEmpty()) return Outcome.done(id);
      var how = at.get().there() ? AddressCheck.How.VISIT : AddressCheck.How.NOT_FOUND;
      return checks.record(new CheckAddress(command.person(), at.get().address(), how, command.at().toLocalDate(), command.note())).map(_ -> id);
    });
  }

  /** No visits at all, managed reactively, takes a supervisor. Where a risk management plan is in force, how often follows from it. */
  public Outcome<UUID> plan(PersonId person, VisitPlan plan) {
    if (plan.everyWeeks() < 0 || plan.everyWeeks() > 104) return Outcome.refused("weeks", "Enter the weeks from 0 to 104");
    if (plan.reasons().isBlank()) return Outcome.refused("reasons", "Say what in the plan for this person calls for it");
    return persons.pass(Permission.PLAN_VISITS, person, (_, visit) -> {
      if (plan.everyWeeks() == 0 && !visit.actor().is(Role.SUPERVISOR)) return Outcome.refused("weeks", "A supervisor signs off that somebody is not visited");
      var weeks = plans.everyWeeks(person);
      if (weeks.filter(each -> each != plan.everyWeeks()).isPresent()) return Outcome.refused("weeks", "The risk management plan in force has %s. How often follows from it: write it anew to change that".formatted(VisitPlan.often(weeks.get())));
      var id = ids.next();
      store.plan(id, person, plan, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
