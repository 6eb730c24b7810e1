package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.IndefiniteReview;

/** An application that an indefinite period end stands on the worklist of whoever manages the person: until it is acknowledged, and until it is determined, each in time. */
@Component
class ApplicationTasks {
  static final String TASK = "REVIEW_APPLICATION";
  static final String ACKNOWLEDGE = "REVIEW_ACKNOWLEDGEMENT";

  private final ReviewStore store;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;

  ApplicationTasks(ReviewStore store, SupervisionStore supervision, People people, Staffing staffing, Work work) {
    this.store = store;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
  }

  /** Each task is there, or not, as what is recorded asks. @param indefinite whether such a period runs at all */
  void look(PersonId person, boolean indefinite) {
    if (!store.applied(person)) return;
    var open = store.of(person).stream().filter(one -> indefinite && one.byApplication() && one.determined().isEmpty()).findFirst();
    var tasks = work.openFor(Chasing.SOURCE, person.value()).orThrow();
    settle(person, tasks, ACKNOWLEDGE, "Acknowledge an application that the requirements end: ", open.filter(one -> one.acknowledged().isEmpty()).flatMap(HeldReview::timetable)
        .map(IndefiniteReview.Timetable::acknowledgeBy));
    settle(person, tasks, TASK, "Prepare an application that the requirements end: ", open.flatMap(HeldReview::determineBy));
  }

  /** @param by the last day for it; empty where there is nothing to do */
  private void settle(PersonId person, List<Task> tasks, String kind, String title, Optional<LocalDate> by) {
    var task = tasks.stream().filter(one -> one.kind().equals(kind)).findFirst();
    if (by.isEmpty()) {
      if (task.isPresent()) work.done(Chasing.SOURCE, person.value(), kind).orThrow();
      return;
    }
    var due = London.endOf(by.get());
    if (task.isEmpty()) open(person, kind, title, due);
    else if (!task.get().due().equals(due)) work.moveDue(Chasing.SOURCE, person.value(), kind, due, "Responsible bodies were told").orThrow();
  }

  private void open(PersonId person, String kind, String title, Instant due) {
    var managed = supervision.of(person);
    if (managed.isEmpty()) return;
    var held = people.find(person).orThrow();
    String team = staffing.team(managed.get().area(), managed.get().manager());
    work.open(new OpenTask(kind, Permission.RECORD_REVIEW, title + held.reference(), Urgency.ROUTINE, held.area(), team,
        Optional.of(managed.get().manager()), Chasing.SOURCE, person.value(), "/people/" + person.value() + "#reviews", Optional.of(person.value()), due)).orThrow();
  }
}
