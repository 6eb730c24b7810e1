package org.tutela.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Whether somebody lives or stays where the record says: looked at, by whom and how. */
@Service
public class AddressChecks {
  private final Gate gate;
  private final PersonGate persons;
  private final People people;
  private final AddressCheckStore store;
  private final ObjectProvider<DetailStep> steps;
  private final Ids ids;
  private final Clock clock;

  AddressChecks(Gate gate, PersonGate persons, People people, AddressCheckStore store, ObjectProvider<DetailStep> steps, Ids ids, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.people = people;
    this.store = store;
    this.steps = steps;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where a visitor can look: an address that is withheld from them is not among them. */
  public Outcome<List<HeldAddress>> current(PersonId person) {
    return people.open(person).map(held -> held.addresses().stream().filter(one -> one.current() && !one.withheld()).toList());
  }

  public Outcome<PersonId> record(CheckAddress command) {
    return persons.pass(Permission.RECORD_PERSON, command.person(), (held, visit) -> people.open(held.id()).then(person -> {
      var address = person.addresses().stream().filter(one -> one.id().equals(command.address())).findFirst();
      if (address.isEmpty()) return Outcome.notFound();
      if (address.get().withheld()) visit.refuse(Refuges.RULE);
      if (!address.get().current()) return Outcome.conflict("this address");
      if (command.on().isAfter(London.date(clock.instant()))) return Outcome.refused("on", "The day must be today or in the past");
      if (address.get().from().filter(command.on()::isBefore).isPresent()) return Outcome.refused("on", "On %s, before the address begins on %s".formatted(command.on(), address.get().from().get()));
      if (command.words().isBlank()) return Outcome.refused("words", "Say what was seen or said, and where");
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      visit.note("how", command.how().name());
      Outcome<PersonId> outcome = Outcome.done(held.id());
      if (!command.how().verifies()) for (var step : steps.orderedStream().toList()) outcome = outcome.then(one -> step.notFoundThere(one, id, command.on()).map(_ -> one));
      return outcome;
    }));
  }

  /** Of people whom the reader has found in a list of their own. */
  public Outcome<List<UnverifiedAddress>> unverified(Collection<PersonId> some, LocalDate since) {
    return gate.inArea(Permission.LIST_PEOPLE, (_, visit) -> {
      var found = some.isEmpty() ? List.<UnverifiedAddress>of() : store.unverified(some, since);
      visit.shown(found.size());
      return Outcome.done(found);
    });
  }
}
