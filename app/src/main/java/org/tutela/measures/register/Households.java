package org.tutela.measures.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.Duty;
import org.tutela.law.register.Item;

/** Stays where a child may live: whether each had to be told is worked out hour by hour, and a child nobody told of is news. */
@Service
public class Households {
  private static final Duration LONGEST = Duration.ofDays(366);
  private final RegistrantGate persons;
  private final HouseholdStore store;
  private final NotificationStore notifications;
  private final Histories histories;
  private final NotifiedItems items;
  private final Recount recount;
  private final Rules rules;
  private final Ids ids;
  private final Clock clock;

  Households(RegistrantGate persons, HouseholdStore store, NotificationStore notifications, Histories histories, NotifiedItems items, Recount recount, Rules rules, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.notifications = notifications;
    this.histories = histories;
    this.items = items;
    this.recount = recount;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the law makes of a stay. */
  public record Judged(RecordHouseholdStay facts, Duty duty) {}

  public Outcome<List<Judged>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var stays = store.of(person);
      visit.shown(stays.size());
      if (stays.isEmpty()) return Outcome.done(List.of());
      var known = rules.now();
      boolean withheld = persons.withholds(person, visit);
      return Outcome.done(histories.of(person).map(history -> StayedWithChild.of(stays, notifications.items(person), notifications.of(person)).stream()
          .map(one -> new Judged(withheld ? one.facts().withheld() : one.facts(), one.stay().duty(known.governing(history.place(), one.facts().from().toLocalDate()), history.aways()))).toList())
          .orElse(List.of()));
    });
  }

  /**
   * That there are children about somebody, and neither who nor where.
   *
   * @param household one with a child is notified
   * @param relationship one with somebody who has children is notified
   * @param stayed until when the last recorded stay at a household with a child was
   */
  public record Children(boolean household, boolean relationship, Optional<LocalDate> stayed) {}

  /** For whoever meets the person (register G4). */
  public Outcome<Children> children(PersonId person) {
    return persons.safety(person, _ -> {
      var notified = notifications.items(person).stream().filter(HeldItem::current).map(HeldItem::item).toList();
      var stayed = store.of(person).stream().map(HouseholdStore.Kept::stay).filter(stay -> stay.youngest() < 18).map(stay -> stay.to().toLocalDate()).max(Comparator.naturalOrder());
      return Outcome.done(new Children(notified.contains(Item.HOUSEHOLD), notified.contains(Item.RELATIONSHIP), stayed));
    });
  }

  public Outcome<UUID> record(RecordHouseholdStay command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (person, visit) -> {
      var against = against(command);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      var held = store.of(command.person());
      var met = held.stream().map(HouseholdStore.Kept::stay).filter(one -> one.from().isBefore(command.to()) && command.from().isBefore(one.to())).findFirst();
      if (met.isPresent()) {
        return Outcome.refused("from", "From %s to %s the person is recorded at %s".formatted(words(met.get().from()), words(met.get().to()), met.get().place()));
      }
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      boolean first = held.stream().noneMatch(one -> Place.key(one.stay().place()).equals(Place.key(command.place())));
      var stay = StayedWithChild.of(List.of(new HouseholdStore.Kept(command, clock.instant())), notifications.items(command.person()), notifications.of(command.person())).getFirst();
      return first && stay.news() ? items.news(person, Item.HOUSEHOLD, command.from().toLocalDate()).map(_ -> id) : Outcome.done(id);
    });
  }

  private Optional<Problem> against(RecordHouseholdStay command) {
    if (!command.from().isBefore(command.to())) return problem("to", "The stay ends on %s, before it begins on %s".formatted(words(command.to()), words(command.from())));
    if (command.to().isAfter(LocalDateTime.ofInstant(clock.instant(), London.ZONE))) return problem("to", "The end must be in the past: enter the time until which it is known");
    if (Duration.between(command.from(), command.to()).compareTo(LONGEST) > 0) {
      return problem("to", "From %s to %s is more than a year: record a home or another address instead".formatted(words(command.from()), words(command.to())));
    }
    if (command.youngest() > 120) return problem("youngest", "Enter an age from 0 to 120");
    var began = command.from().toLocalDate();
    var born = command.youngestBorn();
    if (born.filter(command.to().toLocalDate()::isBefore).isPresent()) return problem("born", "Born on %s, after the stay that ended on %s".formatted(born.get(), command.to().toLocalDate()));
    if (born.filter(day -> RecordHouseholdStay.age(day, began) != command.youngest()).isPresent()) {
      return problem("youngest", "Born on %s, the youngest was %d when the stay began on %s, and not %d".formatted(born.get(), RecordHouseholdStay.age(born.get(), began), began, command.youngest()));
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  private static String words(LocalDateTime moment) {
    return "%s %s".formatted(moment.toLocalDate(), moment.toLocalTime());
  }
}
