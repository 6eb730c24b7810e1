package org.tutela.casework.intelligence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/**
 * What is known of a person in confidence, graded 3x5x2 (register G3). Whoever lacks the right is told nothing, not even that there is something; whoever
 * has it says why before each reading, and is seen by the others to have read.
 */
@Service
public class Intelligence {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final PersonGate gate;
  private final IntelligenceStore store;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Intelligence(PersonGate gate, IntelligenceStore store, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** That there are items, and their grades. */
  public Outcome<List<HeldItem>> of(PersonId person) {
    return gate.pass(Permission.SEE_INTELLIGENCE, person, (_, visit) -> {
      var items = store.of(person);
      visit.shown(items.size());
      return Outcome.done(items);
    });
  }

  public Outcome<HeldItem> find(PersonId person, UUID item) {
    return pass(Permission.SEE_INTELLIGENCE, person, (held, visit) -> of(person, item, held, visit).map(Outcome::done).orElseGet(Outcome::notFound));
  }

  public Outcome<UUID> record(RecordItem command) {
    return pass(Permission.RECORD_INTELLIGENCE, command.person(), (held, visit) -> {
      if (command.words().isBlank()) return Outcome.refused("words", "Say what is known");
      if (command.handling() == Handling.CONDITIONS && command.conditions().isEmpty()) return Outcome.refused("conditions", "Enter the conditions");
      if (command.handling() == Handling.PERMITTED && command.conditions().isPresent()) return Outcome.refused("conditions", "Leave this out, or choose handling with conditions");
      if (command.receivedOn().isAfter(London.date(clock.instant()))) return Outcome.refused("received", "The day must be today or in the past");
      if (command.receivedOn().isBefore(EARLIEST)) return Outcome.refused("received", "The day must be in 1900 or later");
      var id = ids.next();
      store.insert(id, command, new IntelligenceStore.Sealed(sealed(command.words(), "item.words", id), command.conditions().map(words -> sealed(words, "item.conditions", id)).orElse(null)), clock.instant(),
          visit.actor().id());
      visit.concerning(target(id, held));
      return Outcome.done(id);
    });
  }

  /** What it says, to whoever says why. */
  public Outcome<ReadItem> read(PersonId person, UUID item, String reason) {
    return pass(Permission.READ_INTELLIGENCE, person, (held, visit) -> {
      var found = of(person, item, held, visit);
      if (found.isEmpty()) return Outcome.notFound();
      if (reason.isBlank()) return Outcome.refused("reason", "Say why you need to read it");
      var id = ids.next();
      store.read(id, person, item, sealed(reason, "reading.reason", id), clock.instant(), visit.actor().id());
      var sealed = store.words(item);
      return Outcome.done(new ReadItem(found.get(), opened(sealed.words(), "item.words", item), Optional.ofNullable(sealed.conditions()).map(words -> opened(words, "item.conditions", item)),
          store.struck(item).map(act -> new ReadItem.Struck(opened(act.reason(), "struck.reason", item), London.date(act.at()), act.by())),
          store.readings(item).stream().map(act -> new ReadItem.Reading(opened(act.reason(), "reading.reason", act.id()), act.at(), act.by())).toList()));
    });
  }

  public Outcome<UUID> strikeOut(PersonId person, UUID item, String reason) {
    return pass(Permission.RECORD_INTELLIGENCE, person, (held, visit) -> {
      var found = of(person, item, held, visit);
      if (found.isEmpty()) return Outcome.notFound();
      if (found.get().struck()) return Outcome.conflict("this item");
      if (reason.isBlank()) return Outcome.refused("reason", "Say what is wrong with it, and how it is known");
      store.strike(person, item, sealed(reason, "struck.reason", item), clock.instant(), visit.actor().id());
      return Outcome.done(item);
    });
  }

  private <T> Outcome<T> pass(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return gate.pass(permission, person, (held, visit) -> {
      store.open(person);
      return work.apply(held, visit);
    });
  }

  private Optional<HeldItem> of(PersonId person, UUID item, PersonSummary held, Visit visit) {
    var found = store.find(person, item);
    if (found.isPresent()) visit.concerning(target(item, held));
    return found;
  }

  private static Target target(UUID item, PersonSummary held) {
    return Target.about("intelligence", item, held.area(), held.id().value());
  }

  private byte[] sealed(String words, String column, UUID row) {
    return vault.seal(words.getBytes(StandardCharsets.UTF_8), place(column, row));
  }

  private String opened(byte[] sealed, String column, UUID row) {
    return new String(vault.open(sealed, place(column, row)).orElseThrow(() -> new IllegalStateException("intelligence " + row + " is not what was kept")), StandardCharsets.UTF_8);
  }

  private static String place(String column, UUID row) {
    return "intelligence." + column + " " + row;
  }
}
