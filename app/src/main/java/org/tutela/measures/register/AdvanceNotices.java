package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;

/** Changes that were told in advance, and what came of them. */
@Service
public class AdvanceNotices {
  private final RegistrantGate persons;
  private final ForetoldStore store;
  private final NotifiedItems items;
  private final Recount recount;
  private final Clock clock;

  AdvanceNotices(RegistrantGate persons, ForetoldStore store, NotifiedItems items, Recount recount, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.items = items;
    this.recount = recount;
    this.clock = clock;
  }

  public Outcome<List<HeldForetold>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var told = store.of(person);
      visit.shown(told.size());
      return Outcome.done(told);
    });
  }

  /** @param happened empty when it will not happen; the notice then counts for nothing */
  public Outcome<UUID> end(PersonId person, UUID foretold, Optional<LocalDate> happened) {
    return persons.pass(Permission.TAKE_NOTIFICATION, person, (held, visit) -> {
      var told = store.of(person).stream().filter(one -> one.id().equals(foretold)).findFirst();
      if (told.isEmpty()) return Outcome.notFound();
      if (told.get().known().isPresent()) return Outcome.conflict("this notice");
      if (happened.filter(today()::isBefore).isPresent()) return Outcome.refused("happened", "The date must be today or in the past");
      if (happened.filter(told.get().given()::isAfter).isPresent()) {
        return Outcome.refused("happened", "Happened on %s, before it was told on %s".formatted(happened.get(), told.get().given()));
      }
      store.end(person, foretold, happened, clock.instant(), visit.actor().id());
      recount.after(person);
      if (happened.isEmpty()) return Outcome.done(foretold);
      return switch (told.get().kind()) {
        case HOME -> items.news(held, Item.HOME, happened.get()).map(_ -> foretold);
        case STAY -> items.news(held, Item.OTHER_ADDRESS, happened.get()).map(_ -> foretold);
        default -> Outcome.done(foretold);
      };
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
