package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.tutela.law.Known;
import org.tutela.law.register.Item;
import org.tutela.law.register.PremisesDuty;

/** Going to private premises where children are, where the rules of the place where the person became subject ask that it be told before. */
@Service
public class Premises {
  private final RegistrantGate persons;
  private final PremisesStore store;
  private final EpisodeStore episodes;
  private final NotifiedItems items;
  private final Recount recount;
  private final Rules rules;
  private final Ids ids;
  private final Clock clock;

  Premises(RegistrantGate persons, PremisesStore store, EpisodeStore episodes, NotifiedItems items, Recount recount, Rules rules, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.items = items;
    this.recount = recount;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param duty by the rules of the day of going in */
  public record Judged(RecordPremises facts, PremisesDuty duty) {}

  /** Empty where no rule of the place asks for it. */
  public Outcome<Optional<List<Judged>>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var place = Recount.place(Recount.counting(episodes.of(person)));
      var known = rules.now();
      if (!known.askOfPremises(place)) return Outcome.done(Optional.empty());
      var held = store.of(person);
      visit.shown(held.size());
      boolean withheld = !held.isEmpty() && persons.withholds(person, visit);
      return Outcome.done(Optional.of(held.stream().map(one -> new Judged(withheld ? one.withheld() : one,
          PremisesDuty.of(one.going(), known.governing(place, one.going().enters().toLocalDate())))).toList()));
    });
  }

  /** Children at a place that was not known yet are a reason to consider disclosure, whoever told of it. */
  public Outcome<UUID> record(RecordPremises command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (person, visit) -> {
      var against = against(command);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      var held = store.of(command.person());
      if (held.stream().anyMatch(one -> one.going().enters().equals(command.going().enters()))) {
        return Outcome.refused("enters", "One that begins on %s at %s is recorded already".formatted(command.going().enters().toLocalDate(), command.going().enters().toLocalTime()));
      }
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      boolean news = command.going().children() == Known.YES && !command.going().publicHasAccess() && held.stream().noneMatch(one -> Place.key(one.place()).equals(Place.key(command.place())));
      return news ? items.news(person, Item.HOUSEHOLD, today()).map(_ -> id) : Outcome.done(id);
    });
  }

  private Optional<Problem> against(RecordPremises command) {
    var on = command.going().enters().toLocalDate();
    var counting = Recount.counting(episodes.of(command.person()));
    if (!Recount.registration(counting).subjectOn(on)) return problem("enters", "The person was not subject to the notification requirements on %s".formatted(on));
    if (rules.now().governing(Recount.place(counting), on).further().premises().isEmpty()) {
      return problem("enters", "No rule on private premises where children are is in force for this person on %s".formatted(on));
    }
    if (command.told().map(LocalDateTime::toLocalDate).filter(today()::isBefore).isPresent()) return problem("told", "The date must be today or in the past");
    if (command.told().isEmpty() && on.isAfter(today())) return problem("told", "This is to come: enter when it was told");
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
