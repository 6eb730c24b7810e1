package org.tutela.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;

/** Warning markers, modus operandi, and who is at risk from somebody. Who opens the person reads them, since they stand with the person. */
@Service
public class Markers {
  private static final int YEARS_AHEAD = 10;
  private final PersonGate gate;
  private final People people;
  private final PeopleStore persons;
  private final MarkerStore store;
  private final ObjectProvider<AtRiskStep> steps;
  private final MarkerTasks tasks;
  private final Ids ids;
  private final Clock clock;

  Markers(PersonGate gate, People people, PeopleStore persons, MarkerStore store, ObjectProvider<AtRiskStep> steps, MarkerTasks tasks, Ids ids, Clock clock) {
    this.gate = gate;
    this.people = people;
    this.persons = persons;
    this.store = store;
    this.steps = steps;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<Marker> find(PersonId person, UUID marker) {
    return people.open(person).then(held -> people.find(person).then(_ -> of(held, marker).map(Outcome::done).orElseGet(Outcome::notFound)));
  }

  /**
   * From whom somebody is at risk, for whoever may see both: what is read of whoever it is from is a reading of theirs, too. Of somebody whom the reader may not
   * see nothing is found, and nothing is counted.
   */
  public Outcome<List<RiskFrom>> from(PersonId person) {
    return gate.pass(Permission.OPEN_PERSON, person, (_, _) -> Outcome.done(store.from(person)))
        .map(all -> all.stream().flatMap(one -> people.find(one.person()) instanceof Outcome.Done<PersonSummary>(var from) ? Stream.of(new RiskFrom(from, one.relation(), one.since())) : Stream.<RiskFrom>empty()).toList());
  }

  public Outcome<UUID> record(RecordMarker command) {
    return gate.pass(Permission.RECORD_PERSON, command.person(), (_, visit) -> {
      if (command.words().isBlank()) return Outcome.refused("words", "Say it in words");
      if (command.from().isAfter(today())) return Outcome.refused("from", "The day must be today or in the past");
      if (command.kind().reviewed() && command.reviewBy().isEmpty()) return Outcome.refused("review", "Enter by when somebody looks at it again");
      var against = againstReview(command.reviewBy(), "review");
      if (against.isPresent()) return Outcome.refused(against.get().field(), against.get().message());
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      visit.note("kind", command.kind().name());
      return Outcome.done(id);
    });
  }

  /** A child among them is a matter for others, who are asked in the same transaction. */
  public Outcome<UUID> record(RecordAtRisk command) {
    return gate.pass(Permission.RECORD_PERSON, command.person(), (person, visit) -> {
      var other = held(command.reference());
      var against = against(command, other);
      if (against.isPresent()) return Outcome.refused(against.get().field(), against.get().message());
      var id = ids.next();
      store.insert(id, command, other.map(PersonSummary::id), clock.instant(), visit.actor().id());
      visit.note("kind", Marker.Kind.AT_RISK.name());
      Outcome<UUID> outcome = Outcome.done(id);
      if (!command.children()) return outcome;
      var step = new AtRiskStep.Step(person.id(), person.area(), today());
      for (var required : steps.orderedStream().toList()) outcome = outcome.then(_ -> required.on(step).map(_ -> id));
      return outcome;
    });
  }

  private Optional<PersonSummary> held(String reference) {
    return !reference.isEmpty() && people.find(reference) instanceof Outcome.Done<PersonSummary>(var found) ? Optional.of(found) : Optional.empty();
  }

  private Optional<Problem> against(RecordAtRisk command, Optional<PersonSummary> other) {
    if (command.reference().isEmpty() && command.who().isBlank()) return problem("reference", "Enter their reference, or say who it is in words");
    // in words they would be named to those who may not read their record
    if (!command.reference().isEmpty() && !command.who().isBlank()) return problem("who", "Leave this out where there is a reference");
    if (!command.reference().isEmpty() && other.filter(one -> !one.id().equals(command.person())).isEmpty()) return problem("reference", "Nobody else has this reference");
    if (command.relation() == AtRisk.Relation.CHILD && !command.children()) return problem("children", "A child in contact is a child");
    if (command.why().isBlank()) return problem("why", "Say why");
    if (command.toDo().isBlank()) return problem("do", "Say what whoever attends is to do");
    if (command.from().isAfter(today())) return problem("from", "The day must be today or in the past");
    return againstReview(Optional.of(command.reviewBy()), "review");
  }

  public Outcome<UUID> act(ActOnMarker command) {
    return gate.pass(Permission.RECORD_PERSON, command.person(), (_, visit) -> {
      var held = persons.whole(command.person()).flatMap(person -> of(person, command.marker()));
      if (held.isEmpty()) return Outcome.notFound();
      if (!held.get().inForce()) return Outcome.conflict("this marker");
      var against = against(held.get(), command);
      if (against.isPresent()) return Outcome.refused(against.get().field(), against.get().message());
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say why");
      store.act(ids.next(), command, clock.instant(), visit.actor().id());
      tasks.look(command.person());
      visit.note("act", command.act().name());
      return Outcome.done(command.marker());
    });
  }

  private Optional<Problem> against(Marker held, ActOnMarker command) {
    return switch (command.act()) {
      case KEPT -> held.kind().reviewed() && command.day().isEmpty() ? problem("day", "Enter by when somebody looks at it again") : againstReview(command.day(), "day");
      case ENDED -> {
        if (command.day().isEmpty()) yield problem("day", "Enter the last day");
        if (command.day().get().isAfter(today())) yield problem("day", "The last day must be today or in the past");
        yield command.day().get().isBefore(held.from()) ? problem("day", "The last day is %s, before the first on %s".formatted(command.day().get(), held.from())) : Optional.empty();
      }
      case STRUCK -> Optional.empty();
    };
  }

  private Optional<Problem> againstReview(Optional<LocalDate> by, String field) {
    if (by.filter(day -> !day.isAfter(today())).isPresent()) return problem(field, "The day on which it is looked at again must be in the future");
    return by.filter(today().plusYears(YEARS_AHEAD)::isBefore).isPresent() ? problem(field, "This is more than %d years from today".formatted(YEARS_AHEAD)) : Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  private static Optional<Marker> of(Person person, UUID marker) {
    return person.markers().stream().filter(one -> one.id().equals(marker)).findFirst();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
