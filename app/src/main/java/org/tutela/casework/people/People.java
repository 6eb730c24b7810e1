package org.tutela.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.names.Emptiness;
import org.tutela.casework.people.names.Identifiers;
import org.tutela.casework.people.names.Postcode;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.foundation.kernel.References;

/** The persons held. Nothing is overwritten: a new name or address stands beside the old one, and what was wrong is struck out. */
@Service
public class People {
  private static final int LONGEST_NAME = 200;
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final String TOO_LONG = "A name must be %d characters or fewer".formatted(LONGEST_NAME);
  private final Gate gate;
  private final PeopleStore store;
  private final SearchStore searches;
  private final DetailStore details;
  private final RefugeStore refuges;
  private final EnrolStore enrolling;
  private final Staffing staffing;
  private final Rematch rematch;
  private final ObjectProvider<BirthStep> birthSteps;
  private final ObjectProvider<DetailStep> detailSteps;
  private final Ids ids;
  private final Clock clock;

  People(Gate gate, PeopleStore store, SearchStore searches, DetailStore details, RefugeStore refuges, EnrolStore enrolling, Staffing staffing, Rematch rematch, ObjectProvider<BirthStep> birthSteps,
      ObjectProvider<DetailStep> detailSteps, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.searches = searches;
    this.details = details;
    this.refuges = refuges;
    this.enrolling = enrolling;
    this.staffing = staffing;
    this.rematch = rematch;
    this.birthSteps = birthSteps;
    this.detailSteps = detailSteps;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<PersonId> record(RecordPerson command) {
    return gate.pass(Permission.RECORD_PERSON, visit -> {
      if (Emptiness.says(command.forenames()) && Emptiness.says(command.surname())) return Outcome.refused("surname", "Enter a name");
      if (command.birth().isPresent() && command.birth().get().from().isAfter(today())) {
        return Outcome.refused("birth", "The date of birth must be in the past");
      }
      if (!visit.actor().is(Role.SYSTEM)) {
        var obstacle = command.after().isEmpty() ? SearchStore.NO_SEARCH : searches.againstRecording(command.after().get(), clock.instant());
        if (!obstacle.isEmpty()) return Outcome.refused("", obstacle);
      }
      var id = new PersonId(ids.next());
      visit.concerning(Target.of("person", id.value(), command.area()));
      store.insert(id, References.ofPerson(), command, clock.instant(), visit.actor().id());
      store.insertName(ids.next(), id, NameKind.LEGAL, command.forenames(), command.surname(), clock.instant(), visit.actor().id());
      rematch.afterCommit();
      return Outcome.done(id);
    });
  }

  /**
   * The people of a list, none of whom is held; each was compared by {@link #heldAlready} and nobody was searched for. The log counts them:
   * whoever loads the list enters each by name of its id.
   */
  public Outcome<Integer> enrol(AreaCode area, List<EnrolPerson> persons) {
    return gate.pass(Permission.ENROL_PEOPLE, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      visit.shown(persons.size());
      enrolling.insert(area, persons, clock.instant(), visit.actor().id());
      rematch.afterCommit();
      return Outcome.done(persons.size());
    });
  }

  /** Whole, for a list that is taken away; those whom the reader may not see are absent. The log counts them: whoever takes the list away enters each by name of its id. */
  public Outcome<Map<PersonId, Person>> taken(AreaCode area, Collection<PersonId> persons) {
    return gate.pass(Permission.EXPORT_REGISTER, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      var whole = new LinkedHashMap<PersonId, Person>();
      persons.forEach(id -> store.whole(id).ifPresent(person -> whole.put(id, person)));
      visit.shown(whole.size());
      return Outcome.done(whole);
    });
  }

  /** Which of a list's people are held already, as far as the reader may see: what to say of each. */
  public Outcome<Map<PersonId, String>> heldAlready(AreaCode area, List<EnrolPerson> persons) {
    return gate.pass(Permission.LIST_PEOPLE, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      var held = enrolling.heldAlready(area, persons);
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  /** What was held before is kept, with who corrected it and why; what rests on the birth is asked in the same transaction. */
  public Outcome<PersonId> correctBirth(CorrectBirth command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say how it is known");
    if (command.birth().from().isAfter(today())) return Outcome.refused("born", "The date of birth must be in the past");
    if (command.birth().to().isBefore(EARLIEST_BIRTH)) return Outcome.refused("born", "The date of birth must be 1900 or later");
    return gate.pass(Permission.RECORD_PERSON, visit -> {
      var person = store.summary(command.person());
      if (person.isEmpty()) return Outcome.notFound();
      visit.concerning(target(person.get()));
      if (person.get().version() != command.version()) return Outcome.conflict("this person");
      if (person.get().birth().filter(command.birth()::equals).isPresent()) return Outcome.refused("born", "This is what is held already");
      store.correctBirth(ids.next(), command, clock.instant(), visit.actor().id());
      rematch.afterCommit();
      var outcome = Outcome.done(command.person());
      for (var step : birthSteps.orderedStream().toList()) outcome = outcome.then(id -> step.corrected(id, command.birth()).map(_ -> id));
      return outcome;
    });
  }

  public Outcome<PersonId> addName(AddName command) {
    if (tooLong(command.forenames())) return Outcome.refused("forenames", TOO_LONG);
    if (tooLong(command.surname())) return Outcome.refused("surname", TOO_LONG);
    if (Emptiness.says(command.forenames()) && Emptiness.says(command.surname())) return Outcome.refused("surname", "Enter a name");
    return change(command.person(), visit ->
        store.insertName(ids.next(), command.person(), command.kind(), command.forenames(), command.surname(), clock.instant(), visit.actor().id()));
  }

  private static boolean tooLong(String name) {
    return name.codePointCount(0, name.length()) > LONGEST_NAME;
  }

  public Outcome<PersonId> addAddress(AddAddress command) {
    return addAddress(command, _ -> Outcome.done(command.person()));
  }

  /** An address became known otherwise than by what was told to the register; one that has ended is no news. */
  public Outcome<PersonId> addressKnown(AddAddress command) {
    return addAddress(command, id -> command.to().isPresent() ? Outcome.done(id) : told(command.person(), step -> step.addressKnown(command.person(), id, command.kind())));
  }

  private Outcome<PersonId> addAddress(AddAddress command, Function<UUID, Outcome<?>> next) {
    if (command.lines().isBlank() && command.postcode().isBlank()) return Outcome.refused("lines", "Enter an address, a place or a postcode");
    if (command.from().isPresent() && command.to().isPresent() && command.from().get().isAfter(command.to().get())) {
      return Outcome.refused("to", "The address ends on %s, before it begins on %s".formatted(command.to().get(), command.from().get()));
    }
    if (command.kind() == AddressKind.FORMER && command.to().isPresent() && command.to().get().isAfter(today())) {
      return Outcome.refused("to", "The last day at a former address must not be in the future");
    }
    return change(command.person(), () -> Homes.against(command, store.whole(command.person()).orElseThrow().addresses()), visit -> {
      var id = ids.next();
      store.insertAddress(id, command, Postcode.read(command.postcode()).stored(), clock.instant(), visit.actor().id());
      command.lies().ifPresent(area -> details.say(new SayPoliceArea(command.person(), id, area), clock.instant(), visit.actor().id()));
      if (command.refuge()) refuges.mark(ids.next(), command.person(), id, "", clock.instant(), visit.actor().id());
      return next.apply(id);
    });
  }

  public Outcome<PersonId> addIdentifier(AddIdentifier command) {
    var read = Identifiers.read(command.kind().name(), command.value());
    if (read.refusal().isPresent()) return Outcome.refused("value", read.refusal().get());
    return change(command.person(), Optional::empty, visit -> {
      var id = ids.next();
      store.insertIdentifier(new HeldIdentifier(id, command.kind(), command.value(), read.normalised(), read.sound()), command.person(), clock.instant(), visit.actor().id());
      return told(command.person(), step -> step.identifierKnown(command.person(), id, command.kind()));
    });
  }

  private Outcome<?> told(PersonId person, Function<DetailStep, Outcome<?>> what) {
    Outcome<PersonId> outcome = Outcome.done(person);
    for (var step : detailSteps.orderedStream().toList()) outcome = outcome.then(id -> what.apply(step).map(_ -> id));
    return outcome;
  }

  /** So that another can follow. */
  public Outcome<PersonId> endAddress(EndAddress command) {
    if (command.last().isAfter(today())) return Outcome.refused("last", "The last day there must be today or in the past");
    return correct(command.person(), visit -> ofAddress(command.person(), command.address(), visit, address -> {
      if (address.to().isPresent()) return Outcome.conflict("this address");
      if (address.from().filter(command.last()::isBefore).isPresent()) {
        return Outcome.refused("last", "The address ends on %s, before it begins on %s".formatted(command.last(), address.from().get()));
      }
      details.end(command, clock.instant(), visit.actor().id());
      return Outcome.done(command.address());
    }));
  }

  /** In which police area an address lies: what was said before stays on record. */
  public Outcome<PersonId> sayPoliceArea(SayPoliceArea command) {
    return correct(command.person(), visit -> ofAddress(command.person(), command.address(), visit, address -> {
      if (!address.says(command.area())) details.say(command, clock.instant(), visit.actor().id());
      return Outcome.done(command.address());
    }));
  }

  private Outcome<UUID> ofAddress(PersonId person, UUID id, Visit visit, Function<HeldAddress, Outcome<UUID>> work) {
    var address = store.whole(person).orElseThrow().addresses().stream().filter(one -> one.id().equals(id)).findFirst();
    if (address.isEmpty()) return gone(person, id);
    if (address.get().refuge() && !visit.holds(person.value())) visit.refuse(Refuges.RULE);
    return work.apply(address.get());
  }

  /** A name, an address or an identifier that was wrong stays on record, and nobody is found or listed by it. */
  public Outcome<PersonId> strikeOut(StrikeOutDetail command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say what was wrong, and how it is known");
    return correct(command.person(), visit -> {
      var person = store.whole(command.person()).orElseThrow();
      var detail = person.detail(command.detail());
      if (detail.isEmpty()) return gone(command.person(), command.detail());
      if (detail.get().refuge() && !visit.holds(command.person().value())) visit.refuse(Refuges.RULE);
      if (detail.get().kind() == Detail.Kind.NAME && person.names().size() == 1) return Outcome.refused("reason", "It is the only name held: add the right one first");
      details.strike(command, detail.get().kind(), clock.instant(), visit.actor().id());
      store.list(command.person());
      return told(command.person(), step -> step.struckOut(command.person(), command.detail()));
    });
  }

  private Outcome<UUID> gone(PersonId person, UUID detail) {
    return details.struck(person, detail).isPresent() ? Outcome.conflict("what is held of this person") : Outcome.notFound();
  }

  /** One line about a person, for the page of a case that concerns them. */
  public Outcome<PersonSummary> find(PersonId id) {
    return gate.pass(Permission.LIST_PEOPLE, visit -> visit.once("summary", id.value(), () -> store.summary(id))
        .map(person -> {
          visit.concerning(target(person));
          Acting.met(id.value(), person.called());
          return Outcome.done(person);
        })
        .orElseGet(Outcome::notFound));
  }

  /** For lists: those whom the reader may see, the others absent (security A-4). */
  public Outcome<Map<PersonId, PersonSummary>> find(Collection<PersonId> ids) {
    return gate.pass(Permission.LIST_PEOPLE, visit -> {
      var found = new LinkedHashMap<PersonId, PersonSummary>();
      for (var person : store.summaries(ids.stream().map(PersonId::value).toList())) found.put(person.id(), person);
      visit.shown(found.size());
      return Outcome.done(found);
    });
  }

  /** By the reference somebody read out; a wrong check character and another area's person answer alike. */
  public Outcome<PersonSummary> find(String reference) {
    return gate.pass(Permission.LIST_PEOPLE, visit -> References.read(reference).flatMap(store::byReference)
        .map(person -> {
          visit.concerning(target(person));
          return Outcome.done(person);
        })
        .orElseGet(Outcome::notFound));
  }

  /** Everything held of a person. */
  public Outcome<Person> open(PersonId id) {
    return gate.pass(Permission.OPEN_PERSON, visit -> visit.once("whole", id.value(), () -> store.whole(id))
        .map(person -> {
          visit.concerning(target(visit.once("summary", id.value(), () -> Optional.of(person.summary())).orElseThrow()));
          return Outcome.done(visit.once("refuges", id.value(), () -> person.hasRefuge() && visit.holds(id.value()) ? person.reading(refuges.of(id)) : person));
        })
        .orElseGet(() -> visit.missing(store.areaOf(id).map(area -> Target.about("person", id.value(), area, id.value()))
            .orElse(Target.of("person", id.value(), visit.actor().area())))));
  }

  /** A name, an address or an identifier of theirs, also one that was struck out. */
  public Outcome<Detail> detail(PersonId id, UUID detail) {
    return gate.pass(Permission.OPEN_PERSON, visit -> open(id).then(person -> {
      visit.concerning(target(person.summary()));
      var found = person.detail(detail).or(() -> struck(visit, id).stream().map(Corrected.Struck::detail).filter(one -> one.id().equals(detail)).findFirst());
      if (found.filter(Detail::withheld).isPresent()) visit.refuse(Refuges.RULE);
      return found.map(Outcome::done).orElseGet(Outcome::notFound);
    }));
  }

  /** What was held of somebody and counts no more. */
  public Outcome<Corrected> corrected(PersonId id) {
    return gate.pass(Permission.OPEN_PERSON, visit -> open(id).then(person -> {
      visit.concerning(target(person.summary()));
      var births = store.earlierBirths(id);
      var struck = struck(visit, id);
      visit.shown(births.size() + struck.size());
      var by = Stream.concat(births.stream().map(EarlierBirth::by), struck.stream().map(one -> one.out().by())).distinct().toList();
      return Outcome.done(new Corrected(births, struck, staffing.names(by)));
    }));
  }

  private List<Corrected.Struck> struck(Visit visit, PersonId id) {
    // a refuge that was struck out is still one
    visit.holds(id.value());
    return details.struck(id);
  }

  /** As {@link #open}, for showing identifiers in full; the log says so. */
  public Outcome<Person> unmask(PersonId id) {
    return gate.pass(Permission.UNMASK_IDENTIFIERS, visit -> open(id).then(person -> {
      visit.concerning(target(person.summary()));
      return Outcome.done(person);
    }));
  }

  private Outcome<PersonId> change(PersonId id, Consumer<Visit> work) {
    return change(id, Optional::empty, visit -> {
      work.accept(visit);
      return Outcome.done(id);
    });
  }

  private Outcome<PersonId> change(PersonId id, Supplier<Optional<Problem>> contradiction, Function<Visit, Outcome<?>> work) {
    return gate.pass(Permission.RECORD_PERSON, visit -> {
      var person = store.summary(id);
      if (person.isEmpty()) return Outcome.notFound();
      visit.concerning(target(person.get()));
      var against = contradiction.get();
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      var outcome = work.apply(visit);
      store.touch(id);
      rematch.afterCommit();
      return outcome.map(_ -> id);
    });
  }

  /** Whoever corrects the same person waits: no two strike out the last two names. */
  private Outcome<PersonId> correct(PersonId id, Function<Visit, Outcome<?>> work) {
    return gate.pass(Permission.RECORD_PERSON, visit -> {
      var person = store.summary(id);
      if (person.isEmpty()) return Outcome.notFound();
      visit.concerning(target(person.get()));
      store.touch(id);
      rematch.afterCommit();
      return work.apply(visit).map(_ -> id);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }

  private static Target target(PersonSummary person) {
    return Target.about("person", person.id().value(), person.area(), person.id().value());
  }
}
