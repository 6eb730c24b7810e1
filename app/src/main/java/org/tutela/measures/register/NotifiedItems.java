package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddName;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.NameKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;

/** What follows from an item that was given: names and addresses are held of the person too, and others are asked what the law requires of them. */
@Component
class NotifiedItems {
  private final People people;
  private final ObjectProvider<RegisterStep> steps;

  NotifiedItems(People people, ObjectProvider<RegisterStep> steps) {
    this.people = people;
    this.steps = steps;
  }

  Outcome<?> added(PersonSummary person, HeldNotification notification, AddItem item) {
    Outcome<?> outcome = held(person, notification, item);
    return matters(item.item(), notification.kind()) ? outcome.then(_ -> news(person, item.item(), notification.on())) : outcome;
  }

  /** What matters to children has become known, whoever told it. */
  Outcome<?> news(PersonSummary person, Item item, LocalDate on) {
    var step = new RegisterStep.Step(person.id(), person.area(), item, on);
    Outcome<?> outcome = Outcome.done(item);
    for (var required : steps.orderedStream().toList()) outcome = outcome.then(_ -> required.on(step));
    return outcome;
  }

  /** At the first notification address and identities are where the person starts from; a child's household or a partner with children is news at any time. */
  private static boolean matters(Item item, Given kind) {
    return item.mattersToChildren() && (kind != Given.INITIAL || item == Item.HOUSEHOLD || item == Item.RELATIONSHIP);
  }

  private Outcome<?> held(PersonSummary person, HeldNotification notification, AddItem item) {
    return switch (item.item()) {
      case NAME -> people.addName(new AddName(person.id(), NameKind.KNOWN_AS, first(item), value(item, "Surname")));
      case HOME -> address(person, notification, item, notification.mainResidence() ? AddressKind.HOME : AddressKind.NO_FIXED_ABODE);
      case OTHER_ADDRESS, HOUSEHOLD -> address(person, notification, item, AddressKind.OTHER);
      default -> Outcome.done(item.notification());
    };
  }

  private Outcome<?> address(PersonSummary person, HeldNotification notification, AddItem item, AddressKind kind) {
    return people.addAddress(new AddAddress(person.id(), kind, first(item), value(item, "Postcode"), Optional.of(item.since().orElse(notification.on())), Optional.empty()).in(item.lies()));
  }

  /** The first field, which every item has. */
  private static String first(AddItem item) {
    String line = item.details().lines().findFirst().orElseThrow();
    return line.substring(line.indexOf(": ") + 2);
  }

  private static String value(AddItem item, String label) {
    return item.details().lines().filter(line -> line.startsWith(label + ": ")).map(line -> line.substring(label.length() + 2)).findFirst().orElse("");
  }
}
