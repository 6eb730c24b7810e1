package org.tutela.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;

/**
 * A warning or somebody at risk that nobody looked at again by its day stands on the worklist of whoever manages the person, or else of whoever recorded
 * it, until it is kept, ended or struck out: one task for all of a person's.
 */
@Component
public class MarkerTasks {
  private static final Logger LOG = LoggerFactory.getLogger(MarkerTasks.class);
  static final String TASK = "LOOK_AGAIN";
  static final String SOURCE = "markers";
  /** Whoever gives a caseload over holds many people, in an order of their own: who waits for one of them holds no other. */
  private static final int AT_ONCE = 1;

  private final Gate gate;
  private final MarkerStore store;
  private final People people;
  private final ObjectProvider<ManagedBy> managed;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  MarkerTasks(Gate gate, MarkerStore store, People people, ObjectProvider<ManagedBy> managed, Staffing staffing, Work work, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.managed = managed;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final MarkerTasks tasks;

    Round(MarkerTasks tasks) {
      this.tasks = tasks;
    }

    @Scheduled(initialDelayString = "PT35S", fixedDelayString = "PT1H")
    void round() throws Exception {
      int looked = tasks.forgotten();
      if (looked > 0) LOG.info("markers of {} people were not looked at again by their day", looked);
    }
  }

  /** Those of whom a day has passed without anything being recorded. */
  int forgotten() throws Exception {
    return gate.bySome("MARKERS", AT_ONCE, most -> {
      var forgotten = store.forgotten(today(), most);
      forgotten.forEach(this::look);
      return forgotten.size();
    });
  }

  /** On a day that passed, and after whatever became of a marker: the task is there, or not, as the earliest day that passed asks. */
  void look(PersonId person) {
    var asked = store.asked(person);
    var late = store.overdue(person, today());
    var day = late.map(MarkerStore.Late::day);
    if (day.equals(asked)) return;
    if (late.isEmpty()) work.done(SOURCE, person.value(), TASK).orThrow();
    else if (asked.isEmpty()) open(person, late.get());
    else work.moveDue(SOURCE, person.value(), TASK, London.endOf(late.get().day()), "Another is overdue for longest now").orThrow();
    store.ask(person, day);
  }

  /** The person changed hands, and with them what stands on a worklist. */
  public void givenOver(PersonId person, Supplier<String> team, UserId to) {
    if (store.asked(person).isPresent()) work.follow(SOURCE, person.value(), team.get(), Optional.of(to)).orThrow();
  }

  private void open(PersonId person, MarkerStore.Late late) {
    var held = people.find(person).orThrow();
    var owner = managed.stream().flatMap(each -> each.manager(person).stream()).findFirst().orElse(late.by());
    String team = staffing.team(held.area(), owner);
    work.open(new OpenTask(TASK, Permission.RECORD_PERSON, "Look again at warnings and people at risk: " + held.reference(), Urgency.ROUTINE, held.area(), team, Optional.of(owner), SOURCE, person.value(),
        "/people/" + person.value() + "#warnings", Optional.of(person.value()), London.endOf(late.day()))).orThrow();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
