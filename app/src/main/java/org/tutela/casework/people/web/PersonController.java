package org.tutela.casework.people.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.casework.people.Corrected;
import org.tutela.casework.people.Detail;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.HolderChecks;
import org.tutela.casework.people.People;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.casework.people.Refuges;
import org.tutela.casework.people.RiskFrom;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.Searches;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

@Controller
class PersonController {
  private final Gate gate;
  private final People people;
  private final Searches searches;
  private final HolderChecks checks;
  private final Refuges refuges;
  private final Markers markers;
  private final Supplier<List<PersonPanel>> panels;
  private final Areas areas;
  private final Clock clock;

  PersonController(Gate gate, People people, Searches searches, HolderChecks checks, Refuges refuges, Markers markers, ObjectProvider<PersonPanel> panels, Areas areas, Clock clock) {
    this.gate = gate;
    this.people = people;
    this.searches = searches;
    this.checks = checks;
    this.refuges = refuges;
    this.markers = markers;
    this.panels = SingletonSupplier.of(() -> panels.stream().sorted(Comparator.comparingInt(PersonPanel::order)).toList());
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping("/people/{id}")
  Answer open(@PathVariable UUID id) {
    return gate.together(() -> Answer.read(people.open(new PersonId(id)), person -> page(person, false)));
  }

  /** Identifiers in full: a passage of its own, so that the log says who asked for them. */
  @PostMapping("/people/{id}/unmask")
  Answer unmask(@PathVariable UUID id) {
    return Answer.read(people.unmask(new PersonId(id)), person -> page(person, true));
  }

  private PersonPage page(Person person, boolean unmasked) {
    PersonId id = person.summary().id();
    List<PersonPanel.Panel> filled = panels.get().stream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
    var corrected = person.corrected() && people.corrected(id) instanceof Outcome.Done<Corrected>(var held) ? Optional.of(held) : Optional.<Corrected>empty();
    return new PersonPage(person, areas.english(person.summary().area()), PoliceAreas.of(areas), filled, others(person), riskFrom(person), corrected, London.date(clock.instant()), unmasked);
  }

  private List<RiskFrom> riskFrom(Person person) {
    return person.atRisk() && markers.from(person.summary().id()) instanceof Outcome.Done<List<RiskFrom>>(var found) ? found : List.of();
  }

  private Map<PersonId, PersonSummary> others(Person person) {
    var others = person.markers().stream().flatMap(one -> one.atRisk().stream()).flatMap(one -> one.other().stream()).distinct().toList();
    return !others.isEmpty() && people.find(others) instanceof Outcome.Done<Map<PersonId, PersonSummary>>(var seen) ? seen : Map.of();
  }

  @GetMapping("/people/new")
  Answer form(@RequestParam(defaultValue = "") String after) {
    var search = PersonEntry.search(after);
    if (search.isEmpty()) return Answer.show(PersonEntry.person(Typed.nothing()));
    return Answer.read(searches.find(search.get()), made -> PersonEntry.person(SearchEntry.again(made.asked()).with("after", after)));
  }

  @PostMapping("/people")
  Answer record(Typed typed) {
    var command = PersonEntry.readPerson(typed, Acting.actor().area(), London.date(clock.instant()));
    if (command.isEmpty()) return Answer.mend(PersonEntry.person(typed));
    return Answer.from(people.record(command.get()), typed, id -> Answer.go("/people/" + id.value(), "Recorded"), () -> PersonEntry.person(typed));
  }

  @GetMapping("/people/{id}/birth")
  Answer birth(@PathVariable UUID id) {
    return Answer.read(people.find(new PersonId(id)), PersonEntry::birth);
  }

  @PostMapping("/people/{id}/birth")
  Answer birth(@PathVariable UUID id, Typed typed) {
    return Answer.to(people.find(new PersonId(id)), person -> {
      var command = PersonEntry.readBirth(person.id(), typed, London.date(clock.instant()));
      if (command.isEmpty()) return Answer.mend(PersonEntry.birth(person, typed), typed, person.version(), "this person");
      return Answer.from(people.correctBirth(command.get()), typed, _ -> Answer.go("/people/" + id, "Recorded"), () -> PersonEntry.birth(person, typed));
    });
  }

  @GetMapping("/people/{id}/names")
  Answer name(@PathVariable UUID id) {
    return form(id, PersonEntry.name(new PersonId(id), Typed.nothing()));
  }

  @PostMapping("/people/{id}/names")
  Answer name(@PathVariable UUID id, Typed typed) {
    var command = PersonEntry.readName(new PersonId(id), typed);
    if (command.isEmpty()) return Answer.mend(PersonEntry.name(new PersonId(id), typed));
    return added(people.addName(command.get()), typed, () -> PersonEntry.name(new PersonId(id), typed));
  }

  @GetMapping("/people/{id}/addresses")
  Answer address(@PathVariable UUID id) {
    return form(id, PersonEntry.address(new PersonId(id), PoliceAreas.of(areas), Typed.nothing()));
  }

  @PostMapping("/people/{id}/addresses")
  Answer address(@PathVariable UUID id, Typed typed) {
    var command = PersonEntry.readAddress(new PersonId(id), PoliceAreas.of(areas), typed);
    if (command.isEmpty()) return Answer.mend(PersonEntry.address(new PersonId(id), PoliceAreas.of(areas), typed));
    return added(people.addressKnown(command.get()), typed, () -> PersonEntry.address(new PersonId(id), PoliceAreas.of(areas), typed));
  }

  @GetMapping("/people/{id}/addresses/{address}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID address) {
    return Answer.read(address(id, address), held -> PersonEntry.end(new PersonId(id), held, Typed.nothing()));
  }

  @PostMapping("/people/{id}/addresses/{address}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID address, Typed typed) {
    return Answer.to(address(id, address), held -> {
      var command = PersonEntry.readEnd(new PersonId(id), held, typed);
      if (command.isEmpty()) return Answer.mend(PersonEntry.end(new PersonId(id), held, typed));
      return Answer.from(people.endAddress(command.get()), typed, _ -> Answer.go("/people/" + id, "Ended"), () -> PersonEntry.end(new PersonId(id), held, typed));
    });
  }

  @GetMapping("/people/{id}/addresses/{address}/area")
  Answer area(@PathVariable UUID id, @PathVariable UUID address) {
    return Answer.to(address(id, address), held -> Answer.read(people.open(new PersonId(id)), person -> area(person, held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/addresses/{address}/area")
  Answer area(@PathVariable UUID id, @PathVariable UUID address, Typed typed) {
    return Answer.to(address(id, address), held -> Answer.to(people.open(new PersonId(id)), person -> {
      var command = PersonEntry.readArea(new PersonId(id), held, PoliceAreas.of(areas), typed);
      if (command.isEmpty()) return Answer.mend(area(person, held, typed));
      return Answer.from(people.sayPoliceArea(command.get()), typed, _ -> Answer.go("/people/" + id, "Saved"), () -> area(person, held, typed));
    }));
  }

  private EntryPage area(Person person, Detail held, Typed typed) {
    var said = person.addresses().stream().filter(one -> one.id().equals(held.id())).findFirst().flatMap(HeldAddress::lies);
    return PersonEntry.area(person.summary().id(), held, said, PoliceAreas.of(areas), typed);
  }

  private Outcome<Detail> address(UUID id, UUID address) {
    return people.detail(new PersonId(id), address).then(held -> held.kind() == Detail.Kind.ADDRESS ? Outcome.done(held) : Outcome.notFound());
  }

  @GetMapping("/people/{id}/addresses/{address}/refuge")
  Answer refuge(@PathVariable UUID id, @PathVariable UUID address) {
    return Answer.read(refuges.find(new PersonId(id), address), marked -> PersonEntry.refuge(new PersonId(id), marked, Typed.nothing()));
  }

  @PostMapping("/people/{id}/addresses/{address}/refuge")
  Answer refuge(@PathVariable UUID id, @PathVariable UUID address, Typed typed) {
    var person = new PersonId(id);
    return Answer.to(refuges.find(person, address), marked -> {
      var command = PersonEntry.readRefuge(person, address, typed);
      if (command.isEmpty()) return Answer.mend(PersonEntry.refuge(person, marked, typed));
      return Answer.from(refuges.mark(command.get()), typed, _ -> Answer.go("/people/" + id, command.get().refuge() ? "Hidden" : "Shown again"), () -> PersonEntry.refuge(person, marked, typed));
    });
  }

  @GetMapping("/people/{id}/details/{detail}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID detail) {
    return Answer.read(people.detail(new PersonId(id), detail), held -> PersonEntry.strike(new PersonId(id), held, Typed.nothing()));
  }

  @PostMapping("/people/{id}/details/{detail}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID detail, Typed typed) {
    return Answer.to(people.detail(new PersonId(id), detail), held -> {
      var command = PersonEntry.readStrike(new PersonId(id), held, typed);
      if (command.isEmpty()) return Answer.mend(PersonEntry.strike(new PersonId(id), held, typed));
      return Answer.from(people.strikeOut(command.get()), typed, _ -> Answer.go("/people/" + id, "Struck out"), () -> PersonEntry.strike(new PersonId(id), held, typed));
    });
  }

  @GetMapping("/people/{id}/identifiers")
  Answer identifier(@PathVariable UUID id) {
    return form(id, PersonEntry.identifier(new PersonId(id), Typed.nothing()));
  }

  @PostMapping("/people/{id}/identifiers")
  Answer identifier(@PathVariable UUID id, Typed typed) {
    var command = PersonEntry.readIdentifier(new PersonId(id), typed);
    if (command.isEmpty()) return Answer.mend(PersonEntry.identifier(new PersonId(id), typed));
    return added(people.addIdentifier(command.get()), typed, () -> PersonEntry.identifier(new PersonId(id), typed));
  }

  @GetMapping("/people/{id}/checks")
  Answer checks(@PathVariable UUID id) {
    return Answer.to(people.find(new PersonId(id)), person -> Answer.read(checks.of(person.id()), open -> new ChecksPage(person, open, Typed.nothing())));
  }

  @PostMapping("/people/{id}/checks/{search}")
  Answer answer(@PathVariable UUID id, @PathVariable UUID search, Typed typed) {
    var same = typed.yesNo("same-" + search, "Say whether it is the same person");
    var person = new PersonId(id);
    if (same.isEmpty()) return Answer.to(people.find(person), held -> Answer.to(checks.of(person), open -> Answer.mend(new ChecksPage(held, open, typed))));
    return Answer.to(checks.answer(new SearchId(search), person, same.get()), _ -> Answer.go("/people/" + id + "/checks", "Answered"));
  }

  /** The form only for a person whom the reader may find. */
  private Answer form(UUID id, EntryPage page) {
    return Answer.read(people.find(new PersonId(id)), _ -> page);
  }

  private static Answer added(Outcome<PersonId> outcome, Typed typed, Supplier<Page> again) {
    return Answer.from(outcome, typed, id -> Answer.go("/people/" + id.value(), "Added"), again);
  }
}
