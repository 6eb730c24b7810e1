package org.tutela.measures.register;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.HeldTaking.State;

/** The register taken away as a list, as another system loads it: all registrants of the area, to which a second person agrees, or one. */
@Service
public class Takings {
  private static final String SOURCE = "taking";
  private static final String SECOND = "SECOND_TAKING";
  private static final Duration WITHIN = Duration.ofHours(24);

  private final Gate gate;
  private final RegistrantGate persons;
  private final TakingStore store;
  private final TakingWork work;
  private final People people;
  private final Staffing staffing;
  private final Work tasks;
  private final Ids ids;
  private final Clock clock;

  Takings(Gate gate, RegistrantGate persons, TakingStore store, TakingWork work, People people, Staffing staffing, Work tasks, Ids ids, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.work = work;
    this.people = people;
    this.staffing = staffing;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** One registrant is made ready at once; all of the area wait for a second person. */
  public Outcome<TakingId> ask(AskForTaking command) {
    return gate.pass(Permission.EXPORT_REGISTER, visit -> {
      if (command.purpose().isBlank()) return Outcome.refused("purpose", "Say what it is for, and who gets it");
      if (command.financial() && !Acting.may(Permission.SEE_FINANCIAL)) return Outcome.refused("financial", "You have no right to bank and card details");
      if (command.reference().isBlank()) return asked(command, Optional.empty(), visit);
      if (!(people.find(command.reference()) instanceof Outcome.Done<PersonSummary>(var found)) || !found.area().equals(visit.actor().area())) {
        return Outcome.refused("reference", "No registrant of your area has this reference");
      }
      return persons.concerning(found.id(), visit, (person, inside) -> asked(command, Optional.of(person.id()), inside));
    });
  }

  private Outcome<TakingId> asked(AskForTaking command, Optional<PersonId> one, Visit visit) {
    var area = visit.actor().area();
    var now = clock.instant();
    int registrants = store.count(area, one, London.date(now));
    if (registrants == 0) return Outcome.refused("reference", one.isEmpty() ? "Nobody in your area is on the register" : "This person is not on the register now");
    var id = new TakingId(ids.next());
    visit.concerning(Target.of("taking", id.value(), area));
    visit.note("people", "" + registrants);
    store.insert(new HeldTaking(id, area, one, command.purpose().strip(), command.financial(), one.isEmpty() ? State.ASKED : State.MAKING, registrants, Optional.empty(), 0, 0, 0, now, visit.actor().id(),
        Optional.empty(), Optional.empty(), 0));
    if (one.isPresent()) return Outcome.done(id);
    return tasks.open(new OpenTask(SECOND, Permission.AGREE_EXPORT, "Taking the register away waits for a second person", Urgency.ROUTINE, area, visit.actor().team(), Optional.empty(), SOURCE, id.value(),
        "/register/takings/" + id.value(), Optional.empty(), now.plus(WITHIN))).map(_ -> id);
  }

  /** Whoever asked does not answer. */
  public Outcome<HeldTaking> answer(TakingId id, boolean agreed) {
    return with(Permission.AGREE_EXPORT, id, (taking, visit) -> {
      if (taking.state() != State.ASKED) return Outcome.conflict("this request");
      if (taking.mine(visit.actor().id())) return Outcome.refused("answer", "You asked for it yourself: somebody else agrees or refuses");
      visit.note("agreed", Boolean.toString(agreed));
      store.save(taking.answered(visit.actor().id(), agreed), clock.instant());
      return tasks.done(SOURCE, id.value(), SECOND).then(_ -> found(id));
    });
  }

  /** Deleted before its time: nobody else has it then, unless it was taken. */
  public Outcome<HeldTaking> delete(TakingId id) {
    return with(Permission.EXPORT_REGISTER, id, (taking, _) -> {
      if (taking.state() == State.MAKING) return Outcome.refused("", "It is being made: wait until it is ready");
      if (taking.state() == State.GONE) return Outcome.done(taking);
      store.forget(id);
      store.save(taking.in(State.GONE), clock.instant());
      return taking.state() == State.ASKED ? tasks.done(SOURCE, id.value(), SECOND).then(_ -> found(id)) : found(id);
    });
  }

  /** @param names of whoever asked and answered */
  public record Seen(List<HeldTaking> takings, Map<UserId, String> names) {}

  /** The last asked for first. */
  public Outcome<Seen> all() {
    return gate.inArea(Permission.SEE_LISTS, (area, visit) -> {
      var takings = store.of(area);
      visit.shown(takings.size());
      return Outcome.done(seen(takings));
    });
  }

  public Outcome<Seen> of(TakingId id) {
    return with(Permission.SEE_LISTS, id, (taking, _) -> Outcome.done(seen(List.of(taking))));
  }

  /** Some people's rows of what is ready: each part stands in the log before it leaves. @param place from 1 */
  public Outcome<String> part(TakingId id, int place, boolean listed) {
    return with(Permission.EXPORT_REGISTER, id, (taking, visit) -> {
      if (!taking.mine(visit.actor().id())) return Outcome.forbidden("A-4 somebody else's list");
      if (taking.state() != State.READY || place > taking.parts()) return Outcome.conflict("this list");
      visit.note("taken", (listed ? "listed " : "left out ") + place + " of " + taking.parts());
      visit.shown(place == taking.parts() ? listed ? taking.listed() : taking.leftOut() : 0);
      return Outcome.done(work.opened(id, place, listed));
    });
  }

  private Seen seen(List<HeldTaking> takings) {
    return new Seen(takings, staffing.names(takings.stream().flatMap(one -> Stream.concat(Stream.of(one.askedBy()), one.answeredBy().stream())).distinct().toList()));
  }

  private Outcome<HeldTaking> found(TakingId id) {
    return store.find(id).map(Outcome::done).orElseGet(Outcome::notFound);
  }

  private <T> Outcome<T> with(Permission permission, TakingId id, BiFunction<HeldTaking, Visit, Outcome<T>> next) {
    return gate.pass(permission, visit -> {
      var taking = permission.changes() ? store.hold(id) : store.find(id);
      if (taking.isEmpty()) return Outcome.notFound();
      var area = taking.get().area();
      visit.concerning(taking.get().one().map(person -> Target.about("taking", id.value(), area, person.value())).orElseGet(() -> Target.of("taking", id.value(), area)));
      return next.apply(taking.get(), visit);
    });
  }
}
