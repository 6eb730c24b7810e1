package org.tutela.casework.convictions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Matter;

/** Convictions, cautions and findings. They are never changed: a mistake is answered by another record. */
@Service
public class Convictions {
  private final Gate gate;
  private final ConvictionStore store;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  Convictions(Gate gate, ConvictionStore store, People people, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<ConvictionId> record(RecordConviction facts) {
    LocalDate today = London.date(clock.instant());
    if (facts.decidedOn().isAfter(today)) return Outcome.refused("decided", "The date must be today or in the past");
    if (facts.offenceFrom().isPresent() && facts.offenceFrom().get().isAfter(facts.decidedOn())) {
      return Outcome.refused("offence-from", "The offence cannot be later than the decision on it");
    }
    if (facts.offenceFrom().isPresent() && facts.offenceTo().isPresent() && facts.offenceTo().get().isBefore(facts.offenceFrom().get())) {
      return Outcome.refused("offence-to", "The last day of the offence must not be before the first");
    }
    return with(Permission.RECORD_CONVICTION, facts.person(), visit -> {
      var id = new ConvictionId(ids.next());
      store.insert(id, facts, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  /** The last decided first. */
  public Outcome<List<Conviction>> ofPerson(PersonId person) {
    return with(Permission.SEE_CONVICTIONS, person, visit -> {
      var held = store.of(person);
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  /** What Schedule 34A makes of every conviction of a person, with the working. */
  public Outcome<List<ChildSexOffence>> childSexOffences(PersonId person) {
    return ofPerson(person).map(held -> held.stream().map(c -> Schedule34AWorking.of(c, London.date(clock.instant()))).toList());
  }

  /** As the law takes them, for judging whether the duty to consider is on. */
  public Outcome<List<Matter>> matters(PersonId person) {
    return ofPerson(person).map(held -> held.stream().map(Schedule34AWorking::matter).toList());
  }

  /** The statutes that Schedule 34A names. */
  public static List<String> statutes() {
    return Schedule34AWorking.titles();
  }

  public Outcome<ConvictionId> giveOpinion(GiveOpinion opinion) {
    if (opinion.reasons().isBlank()) return Outcome.refused("reasons", "Give the reasons for the opinion");
    return with(Permission.GIVE_OPINION, opinion.person(), visit -> {
      var conviction = store.of(opinion.person()).stream().filter(c -> c.id().equals(opinion.conviction())).findFirst();
      if (conviction.isEmpty()) return Outcome.notFound();
      if (conviction.get().facts().jurisdiction() == Jurisdiction.ENGLAND_AND_WALES) {
        return Outcome.refused("", "An opinion is only needed for an offence under the law of another place");
      }
      store.insert(ids.next(), opinion, clock.instant(), visit.actor().id());
      return Outcome.done(opinion.conviction());
    });
  }

  private <T> Outcome<T> with(Permission permission, PersonId person, Function<Visit, Outcome<T>> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(target(held));
      return work.apply(visit);
    }));
  }

  private static Target target(PersonSummary person) {
    return Target.about("person", person.id().value(), person.area(), person.id().value());
  }
}
