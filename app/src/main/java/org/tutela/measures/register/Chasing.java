package org.tutela.measures.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.MarkerTasks;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Verdict;

/**
 * What is overdue, or was given late, stands on the worklist of whoever manages the person: at once where a fact that is recorded shows it, and
 * within minutes where a day ended. It leaves the list when nothing is left to decide.
 */
@Component
public class Chasing {
  private static final Logger LOG = LoggerFactory.getLogger(Chasing.class);
  static final String TASK = "REGISTER_OVERDUE";
  static final String SOURCE = "registrant";
  private static final int AT_ONCE = 100;

  private final Gate gate;
  private final RegistrantGate persons;
  private final ChaseStore store;
  private final ReviewTasks reviews;
  private final PlanTasks plans;
  private final MarkerTasks markers;
  private final DueStore due;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  Chasing(Gate gate, RegistrantGate persons, ChaseStore store, ReviewTasks reviews, PlanTasks plans, MarkerTasks markers, DueStore due, SupervisionStore supervision, People people, Staffing staffing, Work work, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.reviews = reviews;
    this.plans = plans;
    this.markers = markers;
    this.due = due;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final Chasing chasing;

    Round(Chasing chasing) {
      this.chasing = chasing;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
    void round() throws Exception {
      int opened = chasing.forgotten();
      if (opened > 0) LOG.info("{} registrants are overdue and stand on the worklists now", opened);
    }
  }

  /** Those whom the end of a day, or a list, made overdue, those whose review nobody has to ask for and whose day comes near, and those whose risk management plan was to be looked at by now. */
  public int forgotten() throws Exception {
    int opened = forgotten(most -> store.forgotten(today(), most), this::look);
    forgotten(reviews::forgotten, reviews::look);
    forgotten(plans::forgotten, plans::look);
    return opened;
  }

  private int forgotten(IntFunction<List<PersonId>> which, Consumer<PersonId> look) throws Exception {
    return gate.bySome("CHASE", AT_ONCE, most -> {
      var forgotten = which.apply(most);
      persons.hold(forgotten);
      forgotten.forEach(look);
      return forgotten.size();
    });
  }

  /** After a fact, a decision, or a change of hands: the task is there, or not, as what is due now asks. */
  void look(PersonId person) {
    var open = due.of(person).stream().filter(one -> one.toDecide(today()) && one.verdict(today()) != Verdict.REVIEW).toList();
    if (open.isEmpty()) {
      if (store.end(person)) work.done(SOURCE, person.value(), TASK).orThrow();
      return;
    }
    var manager = supervision.of(person);
    if (manager.isEmpty()) return;
    if (store.begin(person, clock.instant())) open(people.find(person).orThrow(), manager.get(), open);
    else move(person, since(open));
  }

  /** What was overdue for longest may have been made good, and something else not. */
  private void move(PersonId person, Instant since) {
    boolean moved = work.openFor(SOURCE, person.value()).orThrow().stream().anyMatch(task -> task.kind().equals(TASK) && !task.due().equals(since));
    if (moved) work.moveDue(SOURCE, person.value(), TASK, since, "Something else is overdue for longest now").orThrow();
  }

  /** The end of the last day on which the one that is overdue for longest was in time. */
  private static Instant since(List<DueDuty> overdue) {
    var last = overdue.stream().map(one -> one.obligation().due().breachAfter()).min(Comparator.naturalOrder()).orElseThrow();
    return London.endOf(last);
  }

  void givenOver(PersonId person, AreaCode area, UserId to) {
    if (store.has(person)) work.follow(SOURCE, person.value(), staffing.team(area, to), Optional.of(to)).orThrow();
    markers.givenOver(person, () -> staffing.team(area, to), to);
  }

  private void open(PersonSummary person, Supervision managed, List<DueDuty> missed) {
    String title = missed.stream().anyMatch(DueDuty::open) ? "Overdue on the register: " : "Notified late: ";
    work.open(new OpenTask(TASK, Permission.DECIDE_FAILURE, title + person.reference(), Urgency.ROUTINE, person.area(), staffing.team(managed.area(), managed.manager()),
        Optional.of(managed.manager()), SOURCE, person.id().value(), "/people/" + person.id().value() + "#notifications", Optional.of(person.id().value()), since(missed))).orThrow();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
