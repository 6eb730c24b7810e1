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
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Facts;
import org.tutela.law.register.History;
import org.tutela.law.register.Item;
import org.tutela.law.register.Jurisdiction;

/** What a person owes and when, the facts it follows from, and what was decided about what was missed. */
@Service
public class Duties {
  private final RegistrantGate persons;
  private final DueStore store;
  private final EpisodeStore episodes;
  private final FactStore facts;
  private final Histories histories;
  private final DueOn dueOn;
  private final TimesAway times;
  private final Recount recount;
  private final NotifiedItems items;
  private final Chasing chasing;
  private final Rules rules;
  private final Ids ids;
  private final Clock clock;

  Duties(RegistrantGate persons, DueStore store, EpisodeStore episodes, FactStore facts, Histories histories, DueOn dueOn, TimesAway times, Recount recount, NotifiedItems items, Chasing chasing, Rules rules, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.facts = facts;
    this.histories = histories;
    this.dueOn = dueOn;
    this.times = times;
    this.recount = recount;
    this.items = items;
    this.chasing = chasing;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is due, was missed or waits for a release, with the law's reasons. */
  public Outcome<Owed> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var counting = Recount.counting(episodes.of(person));
      var registration = Recount.registration(counting);
      var duties = store.of(person).stream().filter(one -> !one.obligation().lapsed(registration, today())).toList();
      visit.shown(duties.size());
      return Outcome.done(new Owed(duties, facts.aways(person), today(), Recount.place(counting)));
    });
  }

  /** @param duties the soonest first
   *  @param place whose rules the person is under */
  public record Owed(List<DueDuty> duties, List<HeldAway> aways, LocalDate today, Jurisdiction place) {
    public List<DueDuty> toShow() {
      return duties.stream().filter(one -> one.open() && one.arisen(today) || one.toDecide(today) || one.decision().isPresent()).toList();
    }
  }

  /**
   * @param rules in force on the day; "" for somebody who was not on the register then
   * @param unknown rules in force by then whose day was entered only later
   */
  public record Then(List<DueDuty> duties, LocalDate day, String rules, List<HeldCommencement> unknown) {}

  /** What was due, late or missed on a day: by what had happened until then, as it is held now, each fact judged by the rules of its own day as they were known on that one. */
  public Outcome<Then> on(PersonId person, LocalDate day) {
    if (day.isAfter(today())) return Outcome.refused("day", "The day must be today or in the past");
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var then = histories.of(person).map(history -> history.knownOn(day)).filter(History::asksForSomething);
      if (then.isEmpty()) return Outcome.done(new Then(List.of(), day, "", List.of()));
      var known = rules.knownOn(day);
      var duties = dueOn.of(person, then.get(), known, day);
      visit.shown(duties.size());
      return Outcome.done(new Then(duties, day, known.governing(then.get().place(), day).id(), rules.learnedAfter(day)));
    });
  }

  /** A change that became known otherwise than by a notification. */
  public Outcome<UUID> recordChange(RecordChange command) {
    if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
    if (command.kind() == ChangeKind.ITEM && command.about().isBlank()) return Outcome.refused("about", "Say which item changed");
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (person, visit) -> {
      // a household with a child is news at any time; all else is where the person started from
      var began = command.kind() == ChangeKind.HOUSEHOLD ? Optional.<LocalDate>empty() : histories.began(command.person()).filter(command.on()::isBefore);
      if (began.isPresent()) return Outcome.refused("on", "The day is %s, before %s, on which they became subject".formatted(command.on(), began.get()));
      var id = ids.next();
      facts.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return switch (command.kind()) {
        case HOME -> items.news(person, Item.HOME, command.on()).map(_ -> id);
        case STAY -> items.news(person, Item.OTHER_ADDRESS, command.on()).map(_ -> id);
        case HOUSEHOLD -> items.news(person, Item.HOUSEHOLD, command.on()).map(_ -> id);
        case NAME, RELEASE, ACCOUNT, CARD, IDENTITY, ITEM -> Outcome.done(id);
      };
    });
  }

  /** Custody, hospital or time abroad. */
  public Outcome<UUID> recordAway(RecordAway command) {
    var against = Facts.span("The time away", command.from(), command.until());
    if (!against.isEmpty()) return Outcome.refused(against.stream().map(reason -> new Problem("until", reason.text())).toList());
    if (command.from().isAfter(today())) return Outcome.refused("from", "The first day must be today or in the past");
    if (command.until().filter(today()::isBefore).isPresent()) return Outcome.refused("until", "The last day must be today or in the past");
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var contradiction = times.against(command);
      if (contradiction.isPresent()) return Outcome.refused(List.of(contradiction.get()));
      var id = ids.next();
      facts.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  /** Released, discharged or back. */
  public Outcome<UUID> back(PersonId person, UUID away, LocalDate until, int version) {
    return persons.pass(Permission.TAKE_NOTIFICATION, person, (_, visit) -> {
      var held = facts.aways(person).stream().filter(one -> one.id().equals(away)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().version() != version || held.get().away().until().isPresent()) return Outcome.conflict("this time away");
      var against = Facts.span("The time away", held.get().away().from(), Optional.of(until));
      if (!against.isEmpty()) return Outcome.refused("until", against.getFirst().text());
      var contradiction = times.released(person, held.get().away().kind(), until);
      if (contradiction.isPresent()) return Outcome.refused(List.of(contradiction.get()));
      if (until.isAfter(today())) return Outcome.refused("until", "The day must be today or in the past");
      facts.back(held.get(), until, clock.instant(), visit.actor().id());
      recount.after(person);
      return Outcome.done(away);
    });
  }

  /** What a person made of a duty that was missed or late; the machine only suspects. */
  public Outcome<UUID> decide(DecideFailure command) {
    return persons.pass(Permission.DECIDE_FAILURE, command.person(), (_, visit) -> {
      var duty = store.of(command.person()).stream().filter(one -> one.obligation().key().equals(command.duty())).findFirst();
      if (duty.isEmpty()) return Outcome.notFound();
      if (duty.get().decision().isEmpty() && !duty.get().toDecide(today())) return Outcome.refused("", "Nothing was missed here");
      if (command.reasons().isBlank()) return Outcome.refused("reasons", "Give your reasons");
      if (command.rank().isBlank()) return Outcome.refused("rank", "Enter your rank or grade");
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      chasing.look(command.person());
      visit.note("decision", command.decision().name());
      return Outcome.done(id);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
