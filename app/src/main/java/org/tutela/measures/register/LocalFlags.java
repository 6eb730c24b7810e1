package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** That a registrant is flagged on the local intelligence system, what an officer who meets them is to report, and that a supervisor looks at it. */
@Service
public class LocalFlags {
  private final RegistrantGate persons;
  private final SupervisionStore store;
  private final AssessmentTasks assessments;
  private final Ids ids;
  private final Clock clock;

  LocalFlags(RegistrantGate persons, SupervisionStore store, AssessmentTasks assessments, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.assessments = assessments;
    this.ids = ids;
    this.clock = clock;
  }

  /** A supervisor looks at the triggers; the rest is the officer's, too. */
  public Outcome<PersonId> record(RecordFlag command) {
    var needs = command.what() == LocalFlag.What.CHECKED ? Permission.CHECK_TRIGGERS : Permission.FLAG_LOCALLY;
    return persons.pass(needs, command.person(), (_, visit) -> {
      var held = store.of(command.person());
      if (held.isEmpty()) return Outcome.notFound();
      var flag = held.get().flag();
      if (command.version() != flag.acts().size()) return Outcome.conflict("this flag");
      if (!flag.takes(command.what())) return Outcome.refused("what", flag.isOn() ? "The flag is on already" : "The flag is not on");
      if (command.on().isAfter(London.date(clock.instant()))) return Outcome.refused("on", "The day must be today or in the past");
      var last = flag.last().filter(command.on()::isBefore);
      if (last.isPresent()) return Outcome.refused("on", before(command.on(), last.get()));
      if (command.words().isBlank()) return Outcome.refused("words", "Say it in words");
      store.flag(ids.next(), command, held.get().area(), clock.instant(), visit.actor().id());
      assessments.look(command.person());
      visit.note("act", command.what().name());
      return Outcome.done(command.person());
    });
  }

  private static String before(LocalDate on, LocalDate last) {
    return "On %s, before what was done with the flag last, on %s".formatted(on, last);
  }
}
