package org.tutela.casework.convictions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.duty.Matter;
import org.tutela.law.register.Facts;

/** Convictions, cautions and findings. They are never changed: what was recorded wrongly is struck out, and recorded anew; what was quashed on appeal says so, and counts no more. */
@Service
public class Convictions {
  private final Gate gate;
  private final ConvictionStore store;
  private final People people;
  private final ObjectProvider<ConvictionStep> steps;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Convictions(Gate gate, ConvictionStore store, People people, ObjectProvider<ConvictionStep> steps, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.steps = steps;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<ConvictionId> record(RecordConviction facts) {
    var against = facts.against(London.date(clock.instant()));
    if (!against.isEmpty()) return Outcome.refused(against);
    return with(Permission.RECORD_CONVICTION, facts.person(), (person, visit) -> {
      var born = person.birth().map(Birth::from).filter(facts.decidedOn()::isBefore);
      if (born.isPresent()) return Outcome.refused("decided", "Born on %s, after the decision of %s".formatted(born.get(), facts.decidedOn()));
      if (person.birth().isPresent() && facts.offenceFrom().isPresent()) {
        var unborn = Facts.offence(person.birth().get().from(), facts.offenceFrom().get());
        if (!unborn.isEmpty()) return Outcome.refused("offence-from", unborn.getFirst().text());
      }
      var conviction = new Conviction(new ConvictionId(ids.next()), facts, Optional.empty());
      store.insert(List.of(conviction), clock.instant(), visit.actor().id());
      return told(conviction.id(), step -> step.recorded(facts.person(), Schedule34AWorking.of(conviction, London.date(clock.instant()))));
    });
  }

  private Outcome<ConvictionId> told(ConvictionId conviction, Function<ConvictionStep, Outcome<?>> what) {
    Outcome<ConvictionId> outcome = Outcome.done(conviction);
    for (var step : steps.orderedStream().toList()) outcome = outcome.then(done -> what.apply(step).map(_ -> done));
    return outcome;
  }

  /** Those of a list, whose people were enrolled in the same transaction; the log counts them, and names the people elsewhere. */
  public Outcome<Integer> enrol(AreaCode area, List<Conviction> list) {
    var against = list.stream().flatMap(one -> one.facts().against(London.date(clock.instant())).stream()).toList();
    if (!against.isEmpty()) return Outcome.refused(against);
    return gate.pass(Permission.RECORD_CONVICTION, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      visit.shown(list.size());
      store.insert(list, clock.instant(), visit.actor().id());
      return Outcome.done(list.size());
    });
  }

  /** Those that count, of the people of a list that is taken away; the log counts them, and names the people elsewhere. */
  public Outcome<Map<PersonId, List<Conviction>>> taken(AreaCode area, Collection<PersonId> persons) {
    return gate.pass(Permission.EXPORT_REGISTER, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      var held = new HashMap<PersonId, List<Conviction>>();
      persons.forEach(person -> held.put(person, counting(store.of(person))));
      visit.shown(held.values().stream().mapToInt(List::size).sum());
      return Outcome.done(held);
    });
  }

  /** Those that count, the last decided first. */
  public Outcome<List<Conviction>> ofPerson(PersonId person) {
    return recorded(person).map(Convictions::counting);
  }

  private Outcome<List<Conviction>> recorded(PersonId person) {
    return with(Permission.SEE_CONVICTIONS, person, (_, visit) -> {
      var held = store.of(person);
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  private static List<Conviction> counting(List<Conviction> recorded) {
    return recorded.stream().filter(one -> one.struck().isEmpty()).toList();
  }

  /** @param struck what was recorded wrongly, or quashed; {@code names} of those who said so */
  public record Held(List<ChildSexOffence> counting, List<Conviction> struck, Map<UserId, String> names) {
    public Stream<Conviction> all() {
      return Stream.concat(counting.stream().map(ChildSexOffence::conviction), struck.stream());
    }
  }

  /** What Schedule 34A makes of every conviction of a person, with the working; and what counts no more. */
  public Outcome<Held> held(PersonId person) {
    return recorded(person).map(all -> {
      var struck = all.stream().filter(one -> one.struck().isPresent()).toList();
      return new Held(counting(all).stream().map(c -> Schedule34AWorking.of(c, London.date(clock.instant()))).toList(), struck,
          struck.isEmpty() ? Map.of() : staffing.names(struck.stream().map(one -> one.struck().get().by()).distinct().toList()));
    });
  }

  /** What stood on it goes with it, or nothing is struck out. */
  public Outcome<ConvictionId> strikeOut(PersonId person, ConvictionId conviction, String reason) {
    if (reason.isBlank()) return Outcome.refused("reason", "Say what was wrong, and how it is known");
    return out(person, conviction, _ -> List.of(), Optional.empty(), reason, step -> step.struckOut(person, conviction, reason));
  }

  /** On appeal: it was so until then, and what stood on it ends with it. */
  public Outcome<ConvictionId> quash(QuashConviction command) {
    if (command.reason().isBlank()) return Outcome.refused("reason", "Say which court quashed it, and its reference");
    return out(command.person(), command.conviction(), facts -> command.against(facts, London.date(clock.instant())), Optional.of(command.on()), command.reason(), step -> step.quashed(command));
  }

  private Outcome<ConvictionId> out(PersonId person, ConvictionId conviction, Function<RecordConviction, List<Problem>> against, Optional<LocalDate> quashedOn, String reason,
      Function<ConvictionStep, Outcome<?>> what) {
    return with(Permission.RECORD_CONVICTION, person, (_, visit) -> {
      var held = store.of(person).stream().filter(one -> one.id().equals(conviction)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().struck().isPresent()) return Outcome.conflict("this conviction");
      var problems = against.apply(held.get().facts());
      if (!problems.isEmpty()) return Outcome.refused(problems);
      store.strike(person, conviction, quashedOn, reason, clock.instant(), visit.actor().id());
      return told(conviction, what);
    });
  }

  /** What Schedule 34A makes of every conviction that counts. */
  public Outcome<List<ChildSexOffence>> childSexOffences(PersonId person) {
    return held(person).map(Held::counting);
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
    return with(Permission.GIVE_OPINION, opinion.person(), (_, visit) -> {
      var conviction = counting(store.of(opinion.person())).stream().filter(c -> c.id().equals(opinion.conviction())).findFirst();
      if (conviction.isEmpty()) return Outcome.notFound();
      if (conviction.get().facts().jurisdiction() == Jurisdiction.ENGLAND_AND_WALES) {
        return Outcome.refused("", "An opinion is only needed for an offence under the law of another place");
      }
      store.insert(ids.next(), opinion, clock.instant(), visit.actor().id());
      var read = store.of(opinion.person()).stream().filter(one -> one.id().equals(opinion.conviction())).findFirst().orElseThrow();
      return told(read.id(), step -> step.opinionGiven(opinion.person(), Schedule34AWorking.of(read, London.date(clock.instant()))));
    });
  }

  private <T> Outcome<T> with(Permission permission, PersonId person, BiFunction<PersonSummary, Visit, Outcome<T>> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(target(held));
      return work.apply(held, visit);
    }));
  }

  private static Target target(PersonSummary person) {
    return Target.about("person", person.id().value(), person.area(), person.id().value());
  }
}
