package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** The risk management plan: who writes it does not agree to it, and how often somebody is visited follows from it. */
@Service
public class RiskPlans {
  private final RegistrantGate persons;
  private final PlanStore store;
  private final PlanTasks tasks;
  private final SupervisionStore supervision;
  private final VisitStore visits;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  RiskPlans(RegistrantGate persons, PlanStore store, PlanTasks tasks, SupervisionStore supervision, VisitStore visits, Staffing staffing, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.tasks = tasks;
    this.supervision = supervision;
    this.visits = visits;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** The one in force, and what was written since; empty for somebody whom nobody manages. */
  public Outcome<Optional<HeldPlans>> of(PersonId person) {
    return held(person, store::standing);
  }

  /** With those that were in force before, or never were. */
  public Outcome<Optional<HeldPlans>> all(PersonId person) {
    return held(person, store::all);
  }

  private Outcome<Optional<HeldPlans>> held(PersonId person, Function<PersonId, List<HeldPlan>> which) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var managed = supervision.of(person);
      if (managed.isEmpty()) return Outcome.done(Optional.empty());
      var plans = which.apply(person);
      visit.shown(plans.size());
      var names = staffing.names(plans.stream().flatMap(plan -> Stream.concat(Stream.of(plan.by()), plan.acts().stream().map(HeldPlan.Act::by))).distinct().toList());
      return Outcome.done(Optional.of(new HeldPlans(plans, managed.get().planLookAfterChange(), names, today())));
    });
  }

  public Outcome<PersonId> write(WritePlan command) {
    return persons.pass(Permission.WRITE_RISK_PLAN, command.person(), (_, visit) -> {
      if (supervision.of(command.person()).isEmpty()) return Outcome.notFound();
      var before = plans(command.person());
      if (command.version() != before.version()) return Outcome.conflict("this plan");
      var plan = command.plan();
      if (plan.everyWeeks() < 0 || plan.everyWeeks() > 104) return Outcome.refused("weeks", "Enter the weeks from 0 to 104");
      if (!plan.nextLook().isAfter(today())) return Outcome.refused("next", "Enter a day after today");
      for (var part : List.of(new String[] {"supervision", plan.supervision()}, new String[] {"monitoring", plan.monitoring()}, new String[] {"interventions", plan.interventions()},
          new String[] {"victims", plan.victimSafety()}, new String[] {"triggers", plan.triggers()})) {
        if (part[1].isBlank()) return Outcome.refused(part[0], "Say it, or say that there is nothing");
      }
      store.insert(command.person(), before.last().map(HeldPlan::number).orElse(0) + 1, plan, clock.instant(), visit.actor().id());
      tasks.written(command.person());
      return Outcome.done(command.person());
    });
  }

  /** By a supervisor who did not write it. From then on it is in force, and the visits are planned as it has it. */
  public Outcome<PersonId> decide(DecidePlan command) {
    return persons.pass(Permission.AGREE_RISK_PLAN, command.person(), (_, visit) -> {
      var waiting = plans(command.person()).waiting();
      if (waiting.isEmpty() || waiting.get().version() != command.version()) return Outcome.conflict("this plan");
      var plan = waiting.get();
      if (plan.by().equals(visit.actor().id())) return Outcome.refused("agreed", "You wrote it: another supervisor agrees to it or sends it back");
      if (!command.agreed() && command.words().isBlank()) return Outcome.refused("words", "Say why it is sent back");
      act(command.person(), plan, command.agreed() ? HeldPlan.What.AGREED : HeldPlan.What.SENT_BACK, command.words(), Optional.empty(), visit);
      tasks.decided(command.person(), command.agreed(), plan.by());
      if (command.agreed()) {
        visits.plan(ids.next(), command.person(), new VisitPlan(plan.plan().everyWeeks(), "As version %d of the risk management plan has it".formatted(plan.number())), clock.instant(), visit.actor().id());
        inForce(command.person());
      }
      return Outcome.done(command.person());
    });
  }

  /** It stands as it is. What is to be otherwise is written as another version. */
  public Outcome<PersonId> look(LookAtPlan command) {
    return persons.pass(Permission.WRITE_RISK_PLAN, command.person(), (_, visit) -> {
      var inForce = plans(command.person()).inForce();
      if (inForce.isEmpty() || inForce.get().version() != command.version()) return Outcome.conflict("this plan");
      if (command.words().isBlank()) return Outcome.refused("words", "Say why it stands as it is");
      if (!command.next().isAfter(today())) return Outcome.refused("next", "Enter a day after today");
      act(command.person(), inForce.get(), HeldPlan.What.LOOKED, command.words(), Optional.of(command.next()), visit);
      inForce(command.person());
      return Outcome.done(command.person());
    });
  }

  private void act(PersonId person, HeldPlan plan, HeldPlan.What what, String words, Optional<LocalDate> next, Visit visit) {
    store.insert(ids.next(), person, plan.number(), new HeldPlan.Act(what, words, next, clock.instant(), visit.actor().id()));
    visit.note("act", what.name());
  }

  private void inForce(PersonId person) {
    store.inForce(person, plans(person).inForce().orElseThrow());
    tasks.look(person);
  }

  private HeldPlans plans(PersonId person) {
    return new HeldPlans(store.standing(person), Optional.empty(), Map.of(), today());
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
