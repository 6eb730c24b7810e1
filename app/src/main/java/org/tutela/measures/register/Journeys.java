package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Journeys abroad: told or found out, and the return. */
@Service
public class Journeys {
  private final Gate gate;
  private final JourneyStore store;
  private final Recount recount;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  Journeys(Gate gate, JourneyStore store, Recount recount, People people, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.recount = recount;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<List<HeldJourney>> of(PersonId person) {
    return with(Permission.SEE_REGISTER, person, visit -> {
      var held = store.of(person);
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  public Outcome<UUID> record(RecordJourney command) {
    var left = command.departs().toLocalDate();
    if (command.days() < 1 || command.days() > 3660) return Outcome.refused("days", "Enter the days from 1 to 3660");
    if (command.knownOn().isAfter(left)) return Outcome.refused("known", "Known on %s, after leaving on %s".formatted(command.knownOn(), left));
    if (command.told().filter(today()::isBefore).isPresent()) return Outcome.refused("told", "The date must be today or in the past");
    if (command.returnGiven().filter(left::isAfter).isPresent()) return Outcome.refused("return", "Return on %s, before leaving on %s".formatted(command.returnGiven().get(), left));
    return with(Permission.TAKE_NOTIFICATION, command.person(), visit -> {
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  /** @param returned empty when he never left */
  public Outcome<UUID> end(PersonId person, UUID journey, Optional<LocalDate> returned) {
    return with(Permission.TAKE_NOTIFICATION, person, visit -> {
      var held = store.of(person).stream().filter(one -> one.id().equals(journey)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().over()) return Outcome.conflict("this journey");
      var left = held.get().facts().departs().toLocalDate();
      if (returned.filter(left::isAfter).isPresent()) return Outcome.refused("returned", "Back on %s, before leaving on %s".formatted(returned.get(), left));
      if (returned.filter(today()::isBefore).isPresent()) return Outcome.refused("returned", "The date must be today or in the past");
      store.end(journey, person, returned, clock.instant(), visit.actor().id());
      recount.after(person);
      return Outcome.done(journey);
    });
  }

  private interface Work<T> {
    Outcome<T> of(Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, PersonId person, Work<T> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      return work.of(visit);
    }));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
