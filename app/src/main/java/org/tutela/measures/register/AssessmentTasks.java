package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/**
 * The risk is assessed at the start and on change: what was recorded since the last assessment puts another on the worklist of whoever manages the person, and
 * before the day that was planned for it: see {@link RiskChanges}. It asks for a look at the risk management plan, too.
 */
@Component
class AssessmentTasks implements RegisterStep {
  static final String TASK = "RISK_AGAIN";

  private final AssessmentStore store;
  private final RiskChanges changes;
  private final PlanTasks plans;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  AssessmentTasks(AssessmentStore store, RiskChanges changes, PlanTasks plans, SupervisionStore supervision, People people, Staffing staffing, Work work, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.plans = plans;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Outcome<?> on(Step step) {
    look(step.person());
    return Outcome.done(step.person());
  }

  /** After a fact, a correction or an assessment: the task is there, or not, as what was recorded since the last assessment asks. */
  void look(PersonId person) {
    plans.look(person);
    var last = store.last(person, today());
    if (last.isEmpty()) return;
    var before = last.get().asked();
    var asks = by(person, last.get());
    if (asks.equals(before)) return;
    store.ask(person, asks);
    if (asks.isEmpty()) work.done(Chasing.SOURCE, person.value(), TASK).orThrow();
    else if (before.isEmpty()) open(person, asks.get());
    else work.moveDue(Chasing.SOURCE, person.value(), TASK, London.endOf(asks.get()), "Another change stands at the beginning now").orThrow();
  }

  /** Of whoever was never assessed nothing is asked here: the start asks for it already. */
  private Optional<LocalDate> by(PersonId person, AssessmentStore.Last last) {
    return last.subject() ? last.at().flatMap(at -> changes.by(person, at)) : Optional.empty();
  }

  private void open(PersonId person, LocalDate by) {
    var managed = supervision.of(person).orElseThrow();
    var held = people.find(person).orThrow();
    String team = staffing.team(managed.area(), managed.manager());
    work.open(new OpenTask(TASK, Permission.SET_BAND, "Assess the risk again after a change: " + held.reference(), Urgency.ROUTINE, held.area(), team, Optional.of(managed.manager()),
        Chasing.SOURCE, person.value(), "/people/" + person.value() + "#supervision", Optional.of(person.value()), London.endOf(by))).orThrow();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
