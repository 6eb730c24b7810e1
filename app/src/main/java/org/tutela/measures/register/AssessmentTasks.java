package org.tutela.measures.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
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
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;

/**
 * The risk is assessed at the start and on change: what was recorded since the last assessment puts another on the worklist of whoever manages the person, and
 * before the day that was planned for it. Within how long is practice, not verified, and for a force to set; no law says it.
 */
@Component
class AssessmentTasks implements RegisterStep {
  static final String TASK = "RISK_AGAIN";

  private final AssessmentStore store;
  private final CorrectionStore facts;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Period within;
  private final Clock clock;

  AssessmentTasks(AssessmentStore store, CorrectionStore facts, SupervisionStore supervision, People people, Staffing staffing, Work work, @Value("${tutela.register.assess-within:P15D}") Period within, Clock clock) {
    this.store = store;
    this.facts = facts;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.within = within;
    this.clock = clock;
  }

  Period within() {
    return within;
  }

  @Override
  public Outcome<?> on(Step step) {
    look(step.person());
    return Outcome.done(step.person());
  }

  /** After a fact, a correction or an assessment: the task is there, or not, as what was recorded since the last assessment asks. */
  void look(PersonId person) {
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
    if (last.at().isEmpty() || !last.subject() || within.isZero()) return Optional.empty();
    return since(person, last.at().get()).stream().map(fact -> London.date(fact.at())).min(Comparator.naturalOrder()).map(day -> day.plus(within));
  }

  /** What changed since an assessment, the last first. */
  List<RecordedFact> since(PersonId person, Instant assessed) {
    var changes = facts.since(person, assessed).stream().filter(RecordedFact::changesRisk).toList();
    if (changes.stream().noneMatch(fact -> fact.kind() == RecordedFact.Kind.ITEM)) return changes;
    // at the first notification address and identities are where the person starts from
    var start = facts.of(person).stream().filter(fact -> fact.kind() == RecordedFact.Kind.NOTIFICATION && fact.code().equals(Given.INITIAL.name())).map(RecordedFact::on).toList();
    return changes.stream().filter(fact -> fact.kind() != RecordedFact.Kind.ITEM || !start.contains(fact.on())
        || fact.code().equals(Item.HOUSEHOLD.name()) || fact.code().equals(Item.RELATIONSHIP.name())).toList();
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
