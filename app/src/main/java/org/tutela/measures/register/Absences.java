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
import org.tutela.law.register.AbsenceDuty;

/** Absence from the main residence, where the rules of the place where the person became subject ask that it be told before leaving. */
@Service
public class Absences {
  private final RegistrantGate persons;
  private final AbsenceStore store;
  private final EpisodeStore episodes;
  private final Recount recount;
  private final Rules rules;
  private final Ids ids;
  private final Clock clock;

  Absences(RegistrantGate persons, AbsenceStore store, EpisodeStore episodes, Recount recount, Rules rules, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.recount = recount;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param duty by the rules of the day of leaving */
  public record Judged(HeldAbsence absence, AbsenceDuty duty) {}

  /** Empty where no rule of the place asks for it. */
  public Outcome<Optional<List<Judged>>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var place = Recount.place(Recount.counting(episodes.of(person)));
      var known = rules.now();
      if (!known.askOfAbsence(place)) return Outcome.done(Optional.empty());
      var held = store.of(person);
      visit.shown(held.size());
      boolean withheld = !held.isEmpty() && persons.withholds(person, visit);
      return Outcome.done(Optional.of(held.stream().map(one -> new Judged(withheld ? one.withheld() : one, AbsenceDuty.of(one.facts().leaves(), one.facts().days(),
          known.governing(place, one.facts().leaves().toLocalDate())))).toList()));
    });
  }

  public Outcome<UUID> record(RecordAbsence command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var against = against(command);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      if (store.of(command.person()).stream().anyMatch(one -> one.facts().leaves().equals(command.leaves()))) {
        return Outcome.refused("leaves", "An absence that begins on %s at %s is recorded already".formatted(command.leaves().toLocalDate(), command.leaves().toLocalTime()));
      }
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  private Optional<Problem> against(RecordAbsence command) {
    var left = command.leaves().toLocalDate();
    var counting = Recount.counting(episodes.of(command.person()));
    if (command.days() < 1 || command.days() > 3660) return problem("days", "Enter the days from 1 to 3660");
    if (!Recount.registration(counting).subjectOn(left)) return problem("leaves", "The person was not subject to the notification requirements on %s".formatted(left));
    if (rules.now().governing(Recount.place(counting), left).absence().isEmpty()) return problem("leaves", "No rule on absence from home is in force for this person on %s".formatted(left));
    if (command.told().map(LocalDateTime::toLocalDate).filter(today()::isBefore).isPresent()) return problem("told", "The date must be today or in the past");
    if (command.returnGiven().filter(left::isAfter).isPresent()) return problem("return", "Return on %s, before leaving on %s".formatted(command.returnGiven().get(), left));
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  /** @param returned empty when he never left */
  public Outcome<UUID> end(PersonId person, UUID absence, Optional<LocalDate> returned) {
    return persons.pass(Permission.TAKE_NOTIFICATION, person, (_, visit) -> {
      var held = store.of(person).stream().filter(one -> one.id().equals(absence)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().over()) return Outcome.conflict("this absence");
      var left = held.get().facts().leaves().toLocalDate();
      if (returned.filter(left::isAfter).isPresent()) return Outcome.refused("returned", "Back on %s, before leaving on %s".formatted(returned.get(), left));
      if (returned.filter(today()::isBefore).isPresent()) return Outcome.refused("returned", "The date must be today or in the past");
      store.end(absence, person, returned, clock.instant(), visit.actor().id());
      recount.after(person);
      return Outcome.done(absence);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
