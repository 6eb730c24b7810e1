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
import org.tutela.foundation.kernel.UserId;

/**
 * What a risk management plan puts on the worklists: that it is looked at again, for whoever manages the person, after a change and when its day has passed; that a
 * supervisor agrees to it; and that it is written again, for whoever wrote what was sent back.
 */
@Component
class PlanTasks {
  static final String LOOK = "PLAN_LOOK";
  static final String AGREE = "PLAN_AGREE";
  static final String WRITE_AGAIN = "PLAN_AGAIN";
  /** Not that of the registrant, whose tasks follow the manager. */
  static final String SOURCE = "risk-plan";
  /** Our own rule: a plan waits a week at most. */
  static final Period WAITS = Period.ofDays(7);

  private final PlanStore store;
  private final RiskChanges changes;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  PlanTasks(PlanStore store, RiskChanges changes, SupervisionStore supervision, People people, Staffing staffing, Work work, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  List<PersonId> forgotten(int most) {
    return store.forgotten(today(), most);
  }

  /** After a fact, a correction, a look, or a day that passed: the task is there, or not, as the plan in force and what was recorded since ask. */
  void look(PersonId person) {
    var held = store.look(person, today());
    if (held.isEmpty()) return;
    var look = held.get();
    var change = look.subject() ? changes.by(person, look.known()) : Optional.<LocalDate>empty();
    var passed = Optional.of(look.on()).filter(day -> look.subject() && day.isBefore(today()));
    // what a change asks for stands there at once, and by the day that was planned where that comes first
    var asked = change.map(day -> day.isBefore(look.on()) ? day : look.on()).or(() -> passed);
    if (asked.equals(look.asked()) && change.equals(look.afterChange())) return;
    store.ask(person, change, asked);
    if (asked.equals(look.asked())) return;
    if (asked.isEmpty()) work.done(Chasing.SOURCE, person.value(), LOOK).orThrow();
    else if (look.asked().isEmpty()) open(person, LOOK, Chasing.SOURCE, Permission.SET_BAND, "Look again at the risk management plan: ", Optional.empty(), asked.get());
    else work.moveDue(Chasing.SOURCE, person.value(), LOOK, London.endOf(asked.get()), "Another day is the first to look at it now").orThrow();
  }

  /** A version was written. */
  void written(PersonId person) {
    work.done(SOURCE, person.value(), WRITE_AGAIN).orThrow();
    var managed = supervision.of(person).orElseThrow();
    var held = people.find(person).orThrow();
    work.open(new OpenTask(AGREE, Permission.AGREE_RISK_PLAN, "Agree to a risk management plan: " + held.reference(), Urgency.ROUTINE, held.area(), staffing.team(managed.area(), managed.manager()),
        Optional.empty(), SOURCE, person.value(), path(person), Optional.of(person.value()), London.endOf(today().plus(WAITS)))).orThrow();
  }

  /** A supervisor has agreed to it, or sent it back to whoever wrote it. */
  void decided(PersonId person, boolean agreed, UserId writer) {
    work.done(SOURCE, person.value(), AGREE).orThrow();
    if (!agreed) open(person, WRITE_AGAIN, SOURCE, Permission.SET_BAND, "Write again a risk management plan that was sent back: ", Optional.of(writer), today().plus(WAITS));
  }

  private void open(PersonId person, String kind, String source, Permission needs, String title, Optional<UserId> whose, LocalDate by) {
    var managed = supervision.of(person).orElseThrow();
    var held = people.find(person).orThrow();
    // whoever has left writes nothing again
    var owner = whose.filter(one -> !staffing.team(managed.area(), one).isEmpty()).orElse(managed.manager());
    work.open(new OpenTask(kind, needs, title + held.reference(), Urgency.ROUTINE, held.area(), staffing.team(managed.area(), owner), Optional.of(owner), source, person.value(), path(person),
        Optional.of(person.value()), London.endOf(by))).orThrow();
  }

  private static String path(PersonId person) {
    return "/people/" + person.value() + "#risk-plan";
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
