package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
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

/** A review that nobody has to ask for stands on the worklist of whoever manages the person, in time for its day, until it is begun. */
@Component
class ReviewTasks {
  static final String TASK = "REGISTER_REVIEW";
  /** Our own rule: as long as an application takes at most. */
  static final Period AHEAD = Period.ofWeeks(12);

  private final ReviewDays days;
  private final ReviewDueStore store;
  private final ApplicationTasks applications;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  ReviewTasks(ReviewDays days, ReviewDueStore store, ApplicationTasks applications, SupervisionStore supervision, People people, Staffing staffing, Work work, Clock clock) {
    this.days = days;
    this.store = store;
    this.applications = applications;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  /** Those whose day comes near, and those of whom it is still to be worked out. */
  List<PersonId> forgotten(int most) {
    return store.forgotten(today().plus(AHEAD), most);
  }

  /** After a fact, a decision or a day that came: the task is there, or not, as the day of the review asks. */
  void look(PersonId person) {
    look(person, true);
  }

  /** @param indefinite whether such a period runs at all */
  void look(PersonId person, boolean indefinite) {
    applications.look(person, indefinite);
    var before = store.of(person);
    var on = indefinite ? days.toBegin(person) : Optional.<LocalDate>empty();
    var asks = on.filter(day -> !day.minus(AHEAD).isAfter(today()));
    var now = new ReviewDueStore.Due(on, asks);
    if (now.equals(before)) return;
    if (!asks.equals(before.asked())) {
      if (before.asked().isPresent()) work.done(Chasing.SOURCE, person.value(), TASK).orThrow();
      asks.ifPresent(day -> open(person, day));
    }
    store.save(person, now);
  }

  private void open(PersonId person, LocalDate day) {
    var managed = supervision.of(person).orElseThrow();
    var held = people.find(person).orThrow();
    String team = staffing.team(managed.area(), managed.manager());
    work.open(new OpenTask(TASK, Permission.RECORD_REVIEW, "Begin the review of the indefinite period: " + held.reference(), Urgency.ROUTINE, held.area(), team, Optional.of(managed.manager()),
        Chasing.SOURCE, person.value(), "/people/" + person.value() + "#reviews", Optional.of(person.value()), London.endOf(day))).orThrow();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
