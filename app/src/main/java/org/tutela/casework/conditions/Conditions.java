package org.tutela.casework.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Orders and licence conditions. They are never changed: a variation adds terms and ends others. */
@Service
public class Conditions {
  private final Gate gate;
  private final ConditionStore store;
  private final People people;
  private final ObjectProvider<ConditionEffect> effects;
  private final Ids ids;
  private final Clock clock;

  Conditions(Gate gate, ConditionStore store, People people, ObjectProvider<ConditionEffect> effects, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.effects = effects;
    this.ids = ids;
    this.clock = clock;
  }

  /** The last made first. */
  public Outcome<List<Instrument>> of(PersonId person) {
    return with(Permission.SEE_CONDITIONS, person, visit -> {
      var held = store.of(person);
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  public Outcome<InstrumentId> impose(Impose command) {
    return with(Permission.IMPOSE_CONDITION, command.person(), visit -> {
      if (command.made().isAfter(today())) return Outcome.refused("made", "The date must be today or in the past");
      if (command.served().isBefore(command.made())) return Outcome.refused("served", "Served on %s, before it was made on %s".formatted(command.served(), command.made()));
      if (command.served().isAfter(today())) return Outcome.refused("served", "The date must be today or in the past");
      if (command.until().filter(command.served()::isAfter).isPresent()) {
        return Outcome.refused("until", "It ends on %s, before it was served on %s".formatted(command.until().get(), command.served()));
      }
      var id = new InstrumentId(ids.next());
      store.insert(id, command, clock.instant(), visit.actor().id());
      visit.note("kind", command.kind().name());
      return effect(command.person(), id, ConditionEffect.Kind.IMPOSED, command.served());
    });
  }

  public Outcome<TermId> addTerm(AddTerm command) {
    return onInstrument(Permission.IMPOSE_CONDITION, command.person(), command.instrument(), (instrument, visit) -> {
      if (command.from().isBefore(instrument.facts().made())) {
        return Outcome.refused("from", "The term begins on %s, before the order was made on %s".formatted(command.from(), instrument.facts().made()));
      }
      if (command.until().filter(command.from()::isAfter).isPresent()) {
        return Outcome.refused("until", "The term ends on %s, before it begins on %s".formatted(command.until().get(), command.from()));
      }
      var id = new TermId(ids.next());
      store.insert(id, command, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  /** By a variation. */
  public Outcome<TermId> endTerm(EndTerm command) {
    return with(Permission.IMPOSE_CONDITION, command.person(), visit -> {
      var term = store.of(command.person()).stream().flatMap(one -> one.terms().stream()).filter(one -> one.id().equals(command.term())).findFirst();
      if (term.isEmpty()) return Outcome.notFound();
      if (term.get().ended().isPresent()) return Outcome.conflict("this term");
      if (command.on().isBefore(term.get().term().from())) return Outcome.refused("on", "It ends on %s, before it begins on %s".formatted(command.on(), term.get().term().from()));
      store.end(command, clock.instant(), visit.actor().id());
      return Outcome.done(command.term());
    });
  }

  /** Discharged, revoked or recalled, before its last day. */
  public Outcome<InstrumentId> end(EndInstrument command) {
    return onInstrument(Permission.IMPOSE_CONDITION, command.person(), command.instrument(), (instrument, visit) -> {
      if (instrument.ended().isPresent()) return Outcome.conflict("this order");
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      if (command.on().isBefore(instrument.facts().served())) {
        return Outcome.refused("on", "It ends on %s, before it was served on %s".formatted(command.on(), instrument.facts().served()));
      }
      store.end(command, clock.instant(), visit.actor().id());
      return effect(command.person(), command.instrument(), ConditionEffect.Kind.ENDED, command.on());
    });
  }

  public Outcome<InstrumentId> recordBreach(RecordBreach command) {
    return onInstrument(Permission.RECORD_BREACH, command.person(), command.instrument(), (instrument, visit) -> {
      if (!instrument.inForce(command.on())) return Outcome.refused("on", "The order was not in force on %s".formatted(command.on()));
      if (command.decided().isAfter(today())) return Outcome.refused("decided", "The date must be today or in the past");
      if (command.decided().isBefore(command.on())) return Outcome.refused("decided", "Decided on %s, before it happened on %s".formatted(command.decided(), command.on()));
      if (command.term().isPresent() && instrument.terms().stream().noneMatch(term -> term.id().equals(command.term().get()))) return Outcome.refused("term", "Choose a term of this order");
      store.insert(ids.next(), command, clock.instant(), visit.actor().id());
      visit.note("outcome", command.outcome().name());
      return command.outcome().proved() ? effect(command.person(), command.instrument(), ConditionEffect.Kind.BREACH_PROVED, command.decided())
          : Outcome.done(command.instrument());
    });
  }

  private Outcome<InstrumentId> effect(PersonId person, InstrumentId id, ConditionEffect.Kind kind, LocalDate on) {
    var effect = new ConditionEffect.Effect(kind, find(person, id).orElseThrow(), on);
    Outcome<InstrumentId> outcome = Outcome.done(id);
    for (var required : effects.orderedStream().toList()) outcome = outcome.then(done -> required.on(effect).map(_ -> done));
    return outcome;
  }

  private Optional<Instrument> find(PersonId person, InstrumentId id) {
    return store.of(person).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private interface OnInstrument<T> {
    Outcome<T> of(Instrument instrument, Visit visit);
  }

  private <T> Outcome<T> onInstrument(Permission permission, PersonId person, InstrumentId id, OnInstrument<T> work) {
    return with(permission, person, visit -> find(person, id).map(instrument -> work.of(instrument, visit)).orElseGet(Outcome::notFound));
  }

  private interface Work<T> {
    Outcome<T> of(Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, PersonId person, Work<T> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      return work.of(visit);
    }));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
