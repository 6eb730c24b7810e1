package org.tutela.casework.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Addresses that are a refuge: their text is shown to the holders of the person alone, and nobody is found or compared by it (security B36). */
@Service
public class Refuges {
  static final String RULE = "B36 refuge";

  /** @param held of an address that is a refuge, for its holders; @param by who marked it */
  public record Marked(Detail address, Optional<Refuge> held, String by) {}

  private final PersonGate gate;
  private final People people;
  private final PeopleStore store;
  private final RefugeStore refuges;
  private final Rematch rematch;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Refuges(PersonGate gate, People people, PeopleStore store, RefugeStore refuges, Rematch rematch, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.people = people;
    this.store = store;
    this.refuges = refuges;
    this.rematch = rematch;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Refused to whom its text is withheld. */
  public Outcome<Marked> find(PersonId person, UUID address) {
    return gate.pass(Permission.OPEN_PERSON, person, (_, _) -> people.detail(person, address).then(detail -> {
      if (detail.kind() != Detail.Kind.ADDRESS) return Outcome.notFound();
      var held = detail.refuge() ? refuges.of(person).stream().filter(one -> one.address().equals(address)).findFirst() : Optional.<Refuge>empty();
      return Outcome.done(new Marked(detail, held, held.flatMap(one -> staffing.name(one.by())).orElse("a colleague")));
    }));
  }

  /** Whoever may record an address may hide it, at once; only a holder, who can read it, shows it again. */
  public Outcome<PersonId> mark(MarkRefuge command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say how it is known");
    return gate.pass(Permission.RECORD_PERSON, command.person(), (person, visit) -> {
      store.touch(person.id());
      rematch.afterCommit();
      var address = store.whole(person.id()).orElseThrow().addresses().stream().filter(one -> one.id().equals(command.address())).findFirst();
      if (address.isEmpty()) return Outcome.notFound();
      if (address.get().refuge() && !visit.holds(person.id().value())) visit.refuse(RULE);
      if (address.get().refuge() == command.refuge()) return Outcome.conflict("this address");
      change(command, visit);
      return Outcome.done(person.id());
    });
  }

  private void change(MarkRefuge command, Visit visit) {
    var by = visit.actor().id();
    if (command.refuge()) refuges.mark(ids.next(), command.person(), command.address(), command.reason(), clock.instant(), by);
    else refuges.lift(command, clock.instant(), by);
  }
}
