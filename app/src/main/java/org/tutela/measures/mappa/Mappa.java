package org.tutela.measures.mappa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Who is managed under the arrangements of an area (CJA 2003 s.325), in which category and at which level. */
@Service
public class Mappa {
  /** Every stay of a person, once a page. */
  static final String STAYS = "management";
  private final Gate gate;
  private final ManagementStore store;
  private final People people;
  private final ObjectProvider<CaseStep> steps;
  private final Ids ids;
  private final Clock clock;

  Mappa(Gate gate, ManagementStore store, People people, ObjectProvider<CaseStep> steps, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.steps = steps;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<ManagementId> manage(Manage command) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> people.find(command.person()).then(person -> {
      visit.concerning(Target.about("person", person.id().value(), person.area(), person.id().value()));
      if (command.from().isAfter(today())) return Outcome.refused("from", "Management cannot begin in the future");
      if (store.current(person.id()).isPresent()) return Outcome.refused("", "This person is managed already");
      LocalDate review = command.nextReview().orElse(command.from().plus(command.level().reviewEvery()));
      if (review.isBefore(command.from())) return Outcome.refused("review", "The next review cannot be before management begins");
      var begun = new Management(new ManagementId(ids.next()), person.id(), person.area(), command.category(), command.level(),
          command.leadAgency(), command.team(), command.from(), Optional.empty(), Optional.of(review), 0);
      store.insert(begun, visit.actor().id());
      return history(begun, "BEGAN", command.from(), "", visit, CaseStep.Kind.MANAGEMENT_BEGAN);
    }));
  }

  /** Goes on with somebody whom another area has handed over, in the passage that takes them up. */
  Outcome<ManagementId> receive(Management received, LocalDate on, Visit visit) {
    store.insert(received, visit.actor().id());
    return history(received, "BEGAN", on, "Moved in", visit, CaseStep.Kind.MOVED_IN);
  }

  public Outcome<ManagementId> setLevel(SetLevel command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say why the level changes");
    return change(command.management(), command.version(), (m, visit) -> {
      if (m.level() == command.level()) return Outcome.refused("level", "This is the level already");
      LocalDate latest = today().plus(command.level().reviewEvery());
      var review = m.nextReview().filter(r -> r.isBefore(latest)).orElse(latest);
      var set = new Management(m.id(), m.person(), m.area(), m.category(), command.level(), m.leadAgency(), m.team(), m.from(), m.to(),
          Optional.of(review), m.version());
      return store(set, "LEVEL_SET", today(), command.reason(), visit, CaseStep.Kind.LEVEL_SET);
    });
  }

  public Outcome<ManagementId> holdReview(HoldReview command) {
    return change(command.management(), command.version(), (m, visit) -> {
      if (command.on().isAfter(today())) return Outcome.refused("on", "The review cannot be in the future");
      if (command.on().isBefore(m.from())) return Outcome.refused("on", "The review cannot be before management began");
      LocalDate next = command.nextReview().orElse(command.on().plus(m.level().reviewEvery()));
      if (!next.isAfter(command.on())) return Outcome.refused("review", "The next review must be after this one");
      var held = new Management(m.id(), m.person(), m.area(), m.category(), m.level(), m.leadAgency(), m.team(), m.from(), m.to(),
          Optional.of(next), m.version());
      return store(held, "REVIEWED", command.on(), command.note(), visit, CaseStep.Kind.REVIEW_HELD);
    });
  }

  public Outcome<ManagementId> endManagement(EndManagement command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say why management ends");
    return change(command.management(), command.version(), (m, visit) -> {
      if (command.on().isAfter(today())) return Outcome.refused("on", "Management cannot end in the future");
      if (command.on().isBefore(m.from())) return Outcome.refused("on", "Management cannot end before it began");
      var ended = new Management(m.id(), m.person(), m.area(), m.category(), m.level(), m.leadAgency(), m.team(), m.from(),
          Optional.of(command.on()), Optional.empty(), m.version());
      if (!store.update(ended, command.reason())) return Outcome.conflict("this person's management");
      return history(ended, "ENDED", command.on(), command.reason(), visit, CaseStep.Kind.MANAGEMENT_ENDED);
    });
  }

  /** The management that is on, if any; an inner question of other modules. */
  public Outcome<Optional<Management>> managedBy(PersonId person) {
    return about(person, _ -> store.current(person));
  }

  /** Every stay, the last first. */
  public Outcome<List<Management>> history(PersonId person) {
    return about(person, visit -> visit.once(STAYS, person.value(), () -> store.all(person)));
  }

  public Outcome<Management> find(ManagementId id) {
    return gate.pass(Permission.SEE_MANAGED, visit -> store.find(id)
        .map(m -> {
          visit.concerning(target(m));
          return Outcome.done(m);
        })
        .orElseGet(Outcome::notFound));
  }

  /** With the person, for the page. */
  public Outcome<Managed> open(ManagementId id) {
    return find(id).then(m -> people.find(m.person()).map(person -> new Managed(m, person)));
  }

  /** Those managed in an area now, the next review first; persons whom the reader may not see are absent (security A-4). */
  public Outcome<List<Managed>> managed(AreaCode area) {
    return gate.pass(Permission.SEE_MANAGED, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      var rows = store.managed(area);
      return people.find(rows.stream().map(Management::person).toList()).map(persons -> {
        var list = rows.stream().filter(m -> persons.containsKey(m.person())).map(m -> new Managed(m, persons.get(m.person()))).toList();
        visit.shown(list.size());
        return list;
      });
    });
  }

  private interface Change {
    Outcome<ManagementId> of(Management management, Visit visit);
  }

  private Outcome<ManagementId> change(ManagementId id, int version, Change change) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> {
      var found = store.find(id);
      if (found.isEmpty()) return Outcome.notFound();
      visit.concerning(target(found.get()));
      if (found.get().version() != version || found.get().to().isPresent()) return Outcome.conflict("this person's management");
      return change.of(found.get(), visit);
    });
  }

  private Outcome<ManagementId> store(Management changed, String event, LocalDate on, String note, Visit visit, CaseStep.Kind kind) {
    if (!store.update(changed, "")) return Outcome.conflict("this person's management");
    return history(changed, event, on, note, visit, kind);
  }

  private Outcome<ManagementId> history(Management now, String event, LocalDate on, String note, Visit visit, CaseStep.Kind kind) {
    store.insertHistory(now, event, on, note, clock.instant(), visit.actor().id());
    var step = new CaseStep.Step(kind, store.find(now.id()).orElseThrow(), on);
    Outcome<ManagementId> outcome = Outcome.done(now.id());
    for (CaseStep required : steps.orderedStream().toList()) {
      outcome = outcome.then(id -> required.on(step).map(_ -> id));
    }
    return outcome;
  }

  private <T> Outcome<T> about(PersonId person, Function<Visit, T> work) {
    return gate.pass(Permission.SEE_MANAGED, visit -> people.find(person).map(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      return work.apply(visit);
    }));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }

  private static Target target(Management m) {
    return Target.about("management", m.id().value(), m.area(), m.person().value());
  }
}
