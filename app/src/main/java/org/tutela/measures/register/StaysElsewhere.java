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
import org.tutela.law.register.Facts;

/** Stays at places that have not been notified, counted place by place over any twelve months. */
@Service
public class StaysElsewhere {
  private static final int LONGEST = 366;
  private final RegistrantGate persons;
  private final StayStore store;
  private final Histories histories;
  private final Recount recount;
  private final Ids ids;
  private final Clock clock;

  StaysElsewhere(RegistrantGate persons, StayStore store, Histories histories, Recount recount, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.histories = histories;
    this.recount = recount;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param today with which the twelve months that the page counts end */
  public record Counted(List<StayedAt> places, LocalDate today) {}

  public Outcome<Counted> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var places = StayedAt.of(store.of(person));
      visit.shown(places.size());
      boolean withheld = !places.isEmpty() && persons.withholds(person, visit);
      return Outcome.done(new Counted(withheld ? places.stream().map(StayedAt::withheld).toList() : places, today()));
    });
  }

  public Outcome<UUID> record(RecordStay command) {
    var against = Facts.span("The stay", command.from(), Optional.of(command.to()));
    if (!against.isEmpty()) return Outcome.refused(against.stream().map(reason -> new Problem("to", reason.text())).toList());
    if (command.to().isAfter(today())) return Outcome.refused("to", "The last day must be today or in the past");
    if (command.from().plusDays(LONGEST).isBefore(command.to())) return Outcome.refused("to", "From %s to %s is more than a year: record a home or another address instead".formatted(command.from(), command.to()));
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      // days before count with those after, within twelve months
      var began = histories.began(command.person()).filter(day -> !command.to().isAfter(day.minusYears(1)));
      if (began.isPresent()) return Outcome.refused("to", "The stay ends on %s, a year or more before %s, on which they became subject".formatted(command.to(), began.get()));
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
