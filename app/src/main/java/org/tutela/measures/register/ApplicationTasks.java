package org.tutela.measures.register;

import java.time.Instant;
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

/** An application that an indefinite period end stands on the worklist of whoever manages the person until it is determined: by law it is to be acknowledged, and determined in time. */
@Component
class ApplicationTasks {
  static final String TASK = "REVIEW_APPLICATION";

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

  /** The task is there, or not, as what is recorded asks. @param indefinite whether such a period runs at all */
  void look(PersonId person, boolean indefinite) {
    if (!store.applied(person)) return;
    var open = store.of(person).stream().filter(one -> indefinite && one.byApplication() && one.determined().isEmpty()).findFirst();
    var task = work.openFor(Chasing.SOURCE, person.value()).orThrow().stream().filter(one -> one.kind().equals(TASK)).findFirst();
    if (open.isEmpty()) {
      if (task.isPresent()) work.done(Chasing.SOURCE, person.value(), TASK).orThrow();
      return;
    }
    var due = London.endOf(open.get().determineBy().orElseThrow());
    if (task.isEmpty()) open(person, due);
    else if (!task.get().due().equals(due)) work.moveDue(Chasing.SOURCE, person.value(), TASK, due, "Responsible bodies were told").orThrow();
  }

  private void open(PersonId person, Instant due) {
    var managed = supervision.of(person);
    if (managed.isEmpty()) return;
    var held = people.find(person).orThrow();
    String team = staffing.team(managed.get().area(), managed.get().manager());
    work.open(new OpenTask(TASK, Permission.RECORD_REVIEW, "Acknowledge and prepare an application that the requirements end: " + held.reference(), Urgency.ROUTINE, held.area(), team,
        Optional.of(managed.get().manager()), Chasing.SOURCE, person.value(), "/people/" + person.value() + "#reviews", Optional.of(person.value()), due)).orThrow();
  }
}
