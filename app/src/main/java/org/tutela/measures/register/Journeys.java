package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Journeys abroad: told or found out, and the return. */
@Service
public class Journeys {
  private final PersonGate persons;
  private final JourneyStore store;
  private final Recount recount;
  private final Ids ids;
  private final Clock clock;

  Journeys(PersonGate persons, JourneyStore store, Recount recount, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.recount = recount;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<List<HeldJourney>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
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
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  /** @param returned empty when he never left */
  public Outcome<UUID> end(PersonId person, UUID journey, Optional<LocalDate> returned) {
    return persons.pass(Permission.TAKE_NOTIFICATION, person, (_, visit) -> {
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

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
