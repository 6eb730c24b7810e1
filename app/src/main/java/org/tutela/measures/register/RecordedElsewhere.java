package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.ConditionEffect;
import org.tutela.casework.conditions.HeldBreach;
import org.tutela.casework.convictions.ChildSexOffence;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionStep;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.DetailStep;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;

/**
 * Notes of whoever is managed that a conviction, an order or a breach was recorded, or an address or an online identity that nobody told the register of: each calls for a
 * new look at how they are managed, and the last two for the duty to consider disclosure.
 */
@Component
class RecordedElsewhere implements ConvictionStep, ConditionEffect, DetailStep {
  private final RegistrantGate persons;
  private final SupervisionStore supervision;
  private final ElsewhereStore store;
  private final AssessmentTasks assessments;
  private final NotificationStore notifications;
  private final NotifiedItems items;
  private final People people;
  private final Clock clock;

  RecordedElsewhere(RegistrantGate persons, SupervisionStore supervision, ElsewhereStore store, AssessmentTasks assessments, NotificationStore notifications, NotifiedItems items, People people, Clock clock) {
    this.persons = persons;
    this.supervision = supervision;
    this.store = store;
    this.assessments = assessments;
    this.notifications = notifications;
    this.items = items;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Outcome<?> recorded(PersonId person, ChildSexOffence conviction) {
    var facts = conviction.conviction().facts();
    return note(person, conviction.conviction().id().value(), RecordedFact.Kind.CONVICTION, facts.kind().title() + ": " + facts.offence(), facts.decidedOn());
  }

  @Override
  public Outcome<?> struckOut(PersonId person, ConvictionId conviction, String reason) {
    return strike(person, conviction.value());
  }

  @Override
  public Outcome<?> on(Effect effect) {
    var order = effect.instrument();
    var person = order.facts().person();
    return switch (effect.kind()) {
      case IMPOSED -> note(person, order.id().value(), RecordedFact.Kind.ORDER, order.facts().kind().title(), order.facts().served());
      case STRUCK -> {
        order.breaches().forEach(breach -> strike(person, breach.id()));
        yield strike(person, order.id().value());
      }
      case BREACH_PROVED, BREACH_STRUCK, VARIED, ENDED -> Outcome.done(person);
    };
  }

  @Override
  public Outcome<?> breachRecorded(PersonId person, HeldBreach breach) {
    return note(person, breach.id(), RecordedFact.Kind.BREACH, breach.facts().outcome().title(), breach.facts().on());
  }

  @Override
  public Outcome<?> breachStruck(PersonId person, UUID breach) {
    return strike(person, breach);
  }

  @Override
  public Outcome<?> addressKnown(PersonId person, UUID address, AddressKind kind) {
    return switch (kind) {
      case HOME, NO_FIXED_ABODE -> known(person, address, kind.title(), Item.HOME);
      case OTHER -> known(person, address, kind.title(), Item.OTHER_ADDRESS);
      case FORMER -> Outcome.done(person);
    };
  }

  @Override
  public Outcome<?> identifierKnown(PersonId person, UUID identifier, IdentifierKind kind) {
    return switch (kind) {
      case EMAIL -> known(person, identifier, kind.title(), Item.EMAIL);
      case ONLINE_NAME -> known(person, identifier, kind.title(), Item.ONLINE_IDENTITY);
      case PNC, CRO, PHONE, VEHICLE -> Outcome.done(person);
    };
  }

  @Override
  public Outcome<?> notFoundThere(PersonId person, UUID check, LocalDate on) {
    return note(person, check, RecordedFact.Kind.DETAIL, "Not found at an address", on);
  }

  @Override
  public Outcome<?> struckOut(PersonId person, UUID detail) {
    return strike(person, detail);
  }

  /** Until the first notification what is recorded is where the person starts from. */
  private Outcome<?> known(PersonId person, UUID detail, String title, Item item) {
    persons.hold(person);
    if (supervision.of(person).isEmpty() || notifications.of(person).isEmpty()) return Outcome.done(person);
    var today = London.date(clock.instant());
    return note(person, detail, RecordedFact.Kind.DETAIL, title, today).then(_ -> people.find(person)).then(held -> items.news(held, item, today).map(_ -> held));
  }

  private Outcome<PersonId> note(PersonId person, UUID id, RecordedFact.Kind kind, String about, LocalDate on) {
    persons.hold(person);
    if (supervision.of(person).isEmpty()) return Outcome.done(person);
    store.insert(id, person, kind, about, on, clock.instant(), Acting.actor().id());
    assessments.look(person);
    return Outcome.done(person);
  }

  private Outcome<PersonId> strike(PersonId person, UUID id) {
    persons.hold(person);
    store.strike(id, clock.instant());
    assessments.look(person);
    return Outcome.done(person);
  }
}
