package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Legal holds: what is known of a wearer stays while somebody else needs it, whatever its term. Whoever places one needs nobody; lifting it takes two. */
@Service
public class Holds {
  private final Gate gate;
  private final HoldStore store;
  private final Ids ids;
  private final Clock clock;

  Holds(Gate gate, HoldStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** Of a person whom the reader may not open: an information officer knows the reference alone. */
  public record Opened(PersonId person, String reference, List<Hold> holds, UserId reader) {}

  public Outcome<Opened> of(PersonId person) {
    return about(Permission.SEE_RETENTION, person, (whose, visit) -> {
      var holds = store.ofPerson(person);
      visit.shown(holds.size());
      return Outcome.done(new Opened(person, whose.reference(), holds, visit.actor().id()));
    });
  }

  public Outcome<HoldId> place(PersonId person, String reason) {
    return about(Permission.PLACE_HOLD, person, (_, visit) -> {
      if (reason.isBlank()) return Outcome.refused("hold-reason", "Say who needs it, and for what");
      var id = new HoldId(ids.next());
      store.place(id, person, reason, clock.instant(), visit.actor().id());
      visit.note("hold", id.value().toString());
      return Outcome.done(id);
    });
  }

  public Outcome<HoldId> askToLift(PersonId person, HoldId id, String reason) {
    return with(Permission.PLACE_HOLD, person, id, (hold, visit) -> {
      if (hold.asked().isPresent()) return Outcome.conflict("this hold");
      if (reason.isBlank()) return Outcome.refused("lift-reason", "Say why it is not needed any more");
      store.ask(ids.next(), hold, reason, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  /** By another than whoever asked. */
  public Outcome<HoldId> lift(PersonId person, HoldId id) {
    return answer(Permission.LIFT_HOLD, person, id, true);
  }

  public Outcome<HoldId> keep(PersonId person, HoldId id) {
    return answer(Permission.PLACE_HOLD, person, id, false);
  }

  private Outcome<HoldId> answer(Permission permission, PersonId person, HoldId id, boolean lifted) {
    return with(permission, person, id, (hold, visit) -> {
      if (hold.asked().isEmpty()) return Outcome.conflict("this hold");
      var asked = hold.asked().get();
      if (lifted) visit.notBy("A-8 four eyes", asked.by());
      store.answer(hold, asked, lifted, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  private interface Work<S, T> {
    Outcome<T> of(S subject, Visit visit);
  }

  private Outcome<HoldId> with(Permission permission, PersonId person, HoldId id, Work<Hold, HoldId> work) {
    return about(permission, person, (_, visit) -> {
      var hold = store.ofPerson(person).stream().filter(each -> each.id().equals(id)).findFirst();
      if (hold.isEmpty()) return Outcome.notFound();
      if (!hold.get().stands()) return Outcome.conflict("this hold");
      visit.note("hold", id.value().toString());
      return work.of(hold.get(), visit);
    });
  }

  private <T> Outcome<T> about(Permission permission, PersonId person, Work<HoldStore.Whose, T> work) {
    return gate.pass(permission, visit -> {
      var whose = store.person(person);
      if (whose.isEmpty()) return visit.missing(Target.of("person", person.value(), visit.actor().area()));
      visit.concerning(Target.about("hold", person.value(), whose.get().area(), person.value()));
      return work.of(whose.get(), visit);
    });
  }
}
