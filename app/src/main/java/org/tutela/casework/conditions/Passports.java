package org.tutela.casework.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;

/** Passports of somebody who may travel to no country: surrendered, said not to be held, and returned. */
@Service
public class Passports {
  private final PersonGate persons;
  private final ConditionStore conditions;
  private final PassportStore store;
  private final PassportTasks tasks;
  private final Ids ids;
  private final Clock clock;

  Passports(PersonGate persons, ConditionStore conditions, PassportStore store, PassportTasks tasks, Ids ids, Clock clock) {
    this.persons = persons;
    this.conditions = conditions;
    this.store = store;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param outstanding today
   *  @param over whether its last day is over */
  public record Standing(TravelBan ban, Outstanding outstanding, boolean over) {
    /** Whether there is anything left to record. */
    public boolean open() {
      return !over || outstanding == Outstanding.RETURN;
    }
  }

  /** Under each prohibition of travel to all countries. */
  public Outcome<List<Standing>> of(PersonId person) {
    return persons.pass(Permission.SEE_CONDITIONS, person, (_, visit) -> {
      var bans = tasks.bans(person);
      visit.shown(bans.size());
      return Outcome.done(bans.stream().map(ban -> new Standing(ban, ban.outstanding(bans, today()), ban.passports().over(today()))).toList());
    });
  }

  public Outcome<UUID> record(RecordPassports command) {
    return persons.pass(Permission.RECORD_PASSPORTS, command.person(), (_, visit) -> {
      store.hold(command.person());
      var bans = tasks.bans(command.person());
      var ban = bans.stream().filter(one -> one.term().id().equals(command.term())).findFirst();
      if (ban.isEmpty()) return conditions.struck(command.person(), command.term().value()) ? Outcome.conflict("this term") : Outcome.notFound();
      var against = command.what() == What.RETURNED ? againstReturn(command, ban.get(), bans) : againstSurrender(command, ban.get());
      var problem = against(command).or(() -> against);
      if (problem.isPresent()) return Outcome.refused(List.of(problem.get()));
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      visit.note("what", command.what().name());
      tasks.look(command.person());
      return Outcome.done(id);
    });
  }

  private Optional<Problem> against(RecordPassports command) {
    if (command.on().isAfter(today())) return problem("on", "The date must be today or in the past");
    if (command.station().isBlank()) return problem("station", "Enter the police station, or where it was");
    if (command.what() == What.NONE_HELD) return command.which().isBlank() ? Optional.empty() : problem("which", "Leave this empty where none is held, or choose that passports were surrendered");
    return command.which().isBlank() ? problem("which", "Say which passports, with their numbers") : Optional.empty();
  }

  private static Optional<Problem> againstSurrender(RecordPassports command, TravelBan ban) {
    var made = ban.order().facts().made();
    if (command.on().isBefore(made)) return problem("on", "This was on %s, before the order was made on %s".formatted(command.on(), made));
    return ban.last().filter(command.on()::isAfter).flatMap(last -> problem("on", "This was on %s, after the last day of the prohibition, %s".formatted(command.on(), last)));
  }

  private static Optional<Problem> againstReturn(RecordPassports command, TravelBan ban, List<TravelBan> all) {
    if (!ban.passports().held()) return problem("what", "No passport that was surrendered under this prohibition is held");
    if (!ban.passports().over(command.on())) {
      return problem("on", ban.last().map(last -> "Returned on %s: the prohibition lasts until %s".formatted(command.on(), last)).orElse("The prohibition lasts until further order"));
    }
    if (all.stream().anyMatch(one -> one.runs(command.on()))) return problem("on", "Returned on %s: another prohibition of travel to all countries was in force".formatted(command.on()));
    var surrendered = ban.records().getLast().facts().on();
    return command.on().isBefore(surrendered) ? problem("on", "Returned on %s, before what was recorded for %s".formatted(command.on(), surrendered)) : Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
