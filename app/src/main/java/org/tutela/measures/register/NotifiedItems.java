package org.tutela.measures.register;

import java.util.List;
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
    if (!matters(item.item(), notification.kind())) return outcome;
    var step = new RegisterStep.Step(person.id(), person.area(), item.item(), notification.on());
    for (var required : steps.orderedStream().toList()) outcome = outcome.then(_ -> required.on(step));
    return outcome;
  }

  /** At the first notification address and identities are where the person starts from; a child's household or a partner with children is news at any time. */
  private static boolean matters(Item item, Given kind) {
    return item.mattersToChildren() && (kind != Given.INITIAL || item == Item.HOUSEHOLD || item == Item.RELATIONSHIP);
  }

  private Outcome<?> held(PersonSummary person, HeldNotification notification, AddItem item) {
    var values = values(item.details());
    return switch (item.item()) {
      case NAME -> people.addName(new AddName(person.id(), NameKind.KNOWN_AS, values.getFirst(), values.size() > 1 ? values.get(1) : ""));
      case HOME -> address(person, notification, values, notification.mainResidence() ? AddressKind.HOME : AddressKind.NO_FIXED_ABODE);
      case OTHER_ADDRESS, HOUSEHOLD -> address(person, notification, values, AddressKind.OTHER);
      default -> Outcome.done(item.notification());
    };
  }

  private Outcome<?> address(PersonSummary person, HeldNotification notification, List<String> values, AddressKind kind) {
    return people.addAddress(new AddAddress(person.id(), kind, values.getFirst(), values.size() > 1 ? values.get(1) : "", Optional.of(notification.on()), Optional.empty()));
  }

  /** The values of the lines, each without its label. */
  private static List<String> values(String details) {
    return details.lines().map(line -> line.substring(line.indexOf(": ") + 2)).toList();
  }
}
