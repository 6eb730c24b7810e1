package org.tutela.casework.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Reason;
import org.tutela.law.register.Facts;

/** Orders and licence conditions. They are never changed: a variation adds terms, ends others or gives another last day, and what was recorded wrongly is struck out. */
@Service
public class Conditions {
  private static final String PASSPORTS_HELD = "Passports that were surrendered under it are held: end it, record their return, and strike it out then";
  private final Gate gate;
  private final ConditionStore store;
  private final People people;
  private final ObjectProvider<ConditionEffect> effects;
  private final PassportTasks passports;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Conditions(Gate gate, ConditionStore store, People people, ObjectProvider<ConditionEffect> effects, PassportTasks passports, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.effects = effects;
    this.passports = passports;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those that count, the last made first. */
  public Outcome<List<Instrument>> of(PersonId person) {
    return held(person).map(Held::instruments);
  }

  /** With what was struck out. */
  public Outcome<Held> held(PersonId person) {
    return with(Permission.SEE_CONDITIONS, person, visit -> {
      var recorded = store.of(person);
      visit.shown(recorded.instruments().size() + recorded.struck().size());
      var names = recorded.struck().isEmpty() ? Map.<UserId, String>of() : staffing.names(recorded.struck().stream().map(one -> one.out().by()).distinct().toList());
      return Outcome.done(new Held(recorded.instruments(), passports.records(person), recorded.struck(), names));
    });
  }

  /** An order or licence, a term, a breach or what became of passports: whatever is held under the id. What stood on it goes with it, or nothing is struck out. */
  public Outcome<UUID> strikeOut(PersonId person, UUID what, String reason) {
    if (reason.isBlank()) return Outcome.refused("reason", "Say what was wrong, and how it is known");
    return with(Permission.IMPOSE_CONDITION, person, visit -> {
      for (var instrument : store.of(person).instruments()) {
        if (instrument.id().value().equals(what)) {
          if (instrument.terms().stream().anyMatch(term -> passports.held(person, term.id()))) return Outcome.refused("reason", PASSPORTS_HELD);
          store.strike(person, what, Held.Kind.INSTRUMENT, reason, clock.instant(), visit.actor().id());
          return effect(new ConditionEffect.Effect(ConditionEffect.Kind.STRUCK, instrument, instrument.facts().served(), reason)).map(_ -> what);
        }
        if (instrument.terms().stream().anyMatch(term -> term.id().value().equals(what))) {
          if (passports.held(person, new TermId(what))) return Outcome.refused("reason", PASSPORTS_HELD);
          store.strike(person, what, Held.Kind.TERM, reason, clock.instant(), visit.actor().id());
          return Outcome.done(what);
        }
        if (instrument.variations().stream().anyMatch(one -> one.id().equals(what))) {
          store.strike(person, what, Held.Kind.VARIATION, reason, clock.instant(), visit.actor().id());
          return effect(new ConditionEffect.Effect(ConditionEffect.Kind.VARIED, find(person, instrument.id()).orElseThrow(), today(), "A variation was struck out: " + reason)).map(_ -> what);
        }
        var breach = instrument.breaches().stream().filter(one -> one.id().equals(what)).findFirst();
        if (breach.isEmpty()) continue;
        store.strike(person, what, Held.Kind.BREACH, reason, clock.instant(), visit.actor().id());
        return told(instrument.id(), step -> step.breachStruck(person, what)).then(_ -> !breach.get().facts().outcome().proved() ? Outcome.done(what)
            : effect(new ConditionEffect.Effect(ConditionEffect.Kind.BREACH_STRUCK, find(person, instrument.id()).orElseThrow(), breach.get().facts().decided(), reason)).map(_ -> what));
      }
      return strikePassports(person, what, reason, visit);
    });
  }

  /** What is to be surrendered or returned is worked out afresh. */
  private Outcome<UUID> strikePassports(PersonId person, UUID what, String reason, Visit visit) {
    var ban = passports.under(person, what);
    if (ban.isEmpty()) return gone(person, what);
    var returned = ban.get().returnedWithout(what);
    if (returned.isPresent()) return Outcome.refused("reason", "Their return on %s is recorded: strike that out first".formatted(returned.get()));
    store.strike(person, what, Held.Kind.PASSPORT, reason, clock.instant(), visit.actor().id());
    return Outcome.done(what);
  }

  public Outcome<InstrumentId> impose(Impose command) {
    return with(Permission.IMPOSE_CONDITION, command.person(), visit -> {
      if (command.made().isAfter(today())) return Outcome.refused("made", "The date must be today or in the past");
      if (command.served().isBefore(command.made())) return Outcome.refused("served", "Served on %s, before it was made on %s".formatted(command.served(), command.made()));
      if (command.served().isAfter(today())) return Outcome.refused("served", "The date must be today or in the past");
      if (command.until().filter(command.served()::isAfter).isPresent()) {
        return Outcome.refused("until", "It ends on %s, before it was served on %s".formatted(command.until().get(), command.served()));
      }
      var unusual = unusual(command.length().against(command.served(), command.until()), command.lengthNote());
      if (unusual.isPresent()) return Outcome.refused(List.of(unusual.get()));
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
      var unusual = unusual(lengthOf(command, instrument), command.lengthNote());
      if (unusual.isPresent()) return Outcome.refused(List.of(unusual.get()));
      var id = new TermId(ids.next());
      store.insert(id, command, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  private static List<Reason> lengthOf(AddTerm term, Instrument instrument) {
    var length = instrument.facts().length();
    return switch (term.kind()) {
      case PROHIBITION -> term.until().map(until -> length.againstProhibition(term.from(), until)).orElse(List.of());
      case FOREIGN_TRAVEL, FOREIGN_TRAVEL_ALL -> length.againstTravelProhibition(term.from(), term.until().or(instrument::lastDay));
      case REQUIREMENT -> List.of();
    };
  }

  /** What was made stands as it was made: a length that does not fit is recorded once somebody has looked it up in the order. */
  private static Optional<Problem> unusual(List<Reason> against, String note) {
    if (against.isEmpty() || !note.isBlank()) return Optional.empty();
    var why = against.getFirst();
    return Optional.of(new Problem("lengthNote", "%s (%s). Correct the days, or say where the order says otherwise".formatted(why.text(), why.source())));
  }

  /** Another last day, by whoever made it or may vary it. What the law made of the order follows. */
  public Outcome<InstrumentId> vary(Variation command) {
    return onInstrument(Permission.IMPOSE_CONDITION, command.person(), command.instrument(), (instrument, visit) -> {
      if (instrument.ended().isPresent()) return Outcome.conflict("this order");
      var against = against(command, instrument);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      var unusual = unusual(instrument.facts().length().against(instrument.facts().served(), command.until()), command.lengthNote());
      if (unusual.isPresent()) return Outcome.refused(List.of(unusual.get()));
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say what was varied, and why");
      store.insert(ids.next(), command, clock.instant(), visit.actor().id());
      return effect(new ConditionEffect.Effect(ConditionEffect.Kind.VARIED, find(command.person(), command.instrument()).orElseThrow(), command.made(), "Varied: " + command.reason()));
    });
  }

  private Optional<Problem> against(Variation command, Instrument instrument) {
    if (command.made().isAfter(today())) return problem("made", "The date must be today or in the past");
    if (command.made().isBefore(instrument.facts().made())) return problem("made", "Varied on %s, before it was made on %s".formatted(command.made(), instrument.facts().made()));
    if (instrument.ownLastDay().filter(command.made()::isAfter).isPresent()) {
      return problem("made", "Varied on %s, after its last day of %s".formatted(command.made(), instrument.ownLastDay().get()));
    }
    var last = instrument.variations().isEmpty() ? Optional.<LocalDate>empty() : Optional.of(instrument.variations().getLast().facts().made());
    if (last.filter(command.made()::isBefore).isPresent()) return problem("made", "Varied on %s, before the variation of %s".formatted(command.made(), last.get()));
    if (command.until().equals(instrument.ownLastDay())) return problem("until", "This is its last day already");
    if (command.until().filter(command.made()::isAfter).isPresent()) return problem("until", "It ends on %s, before it was varied on %s".formatted(command.until().get(), command.made()));
    if (command.until().filter(instrument.facts().served()::isAfter).isPresent()) {
      return problem("until", "It ends on %s, before it was served on %s".formatted(command.until().get(), instrument.facts().served()));
    }
    return instrument.breaches().stream().map(breach -> breach.facts().on()).filter(on -> command.until().filter(on::isAfter).isPresent()).findFirst()
        .flatMap(on -> problem("until", "It ends on %s, before the breach of %s".formatted(command.until().get(), on)));
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  /** By a variation. */
  public Outcome<TermId> endTerm(EndTerm command) {
    return with(Permission.IMPOSE_CONDITION, command.person(), visit -> {
      var term = store.of(command.person()).instruments().stream().flatMap(one -> one.terms().stream()).filter(one -> one.id().equals(command.term())).findFirst();
      if (term.isEmpty()) return gone(command.person(), command.term().value());
      if (term.get().ended().isPresent()) return Outcome.conflict("this term");
      if (command.on().isBefore(term.get().term().from())) return Outcome.refused("on", "It ends on %s, before it begins on %s".formatted(command.on(), term.get().term().from()));
      var against = Facts.ended("The term", command.on(), term.get().term().until());
      if (!against.isEmpty()) return Outcome.refused("on", against.getFirst().text());
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
      var against = Facts.ended("The order", command.on(), instrument.ownLastDay());
      if (!against.isEmpty()) return Outcome.refused("on", against.getFirst().text());
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
      var breach = new HeldBreach(ids.next(), command);
      store.insert(breach.id(), command, clock.instant(), visit.actor().id());
      visit.note("outcome", command.outcome().name());
      return told(command.instrument(), step -> step.breachRecorded(command.person(), breach)).then(_ -> command.outcome().proved() ? effect(command.person(), command.instrument(), ConditionEffect.Kind.BREACH_PROVED, command.decided())
          : Outcome.done(command.instrument()));
    });
  }

  private Outcome<InstrumentId> effect(PersonId person, InstrumentId id, ConditionEffect.Kind kind, LocalDate on) {
    return effect(new ConditionEffect.Effect(kind, find(person, id).orElseThrow(), on, ""));
  }

  private Outcome<InstrumentId> effect(ConditionEffect.Effect effect) {
    return told(effect.instrument().id(), step -> step.on(effect));
  }

  private Outcome<InstrumentId> told(InstrumentId instrument, Function<ConditionEffect, Outcome<?>> what) {
    Outcome<InstrumentId> outcome = Outcome.done(instrument);
    for (var required : effects.orderedStream().toList()) outcome = outcome.then(done -> what.apply(required).map(_ -> done));
    return outcome;
  }

  private Optional<Instrument> find(PersonId person, InstrumentId id) {
    return store.of(person).instruments().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Struck out by somebody else meanwhile, or never held. */
  private <T> Outcome<T> gone(PersonId person, UUID what) {
    return store.struck(person, what) ? Outcome.conflict("this record") : Outcome.notFound();
  }

  private interface OnInstrument<T> {
    Outcome<T> of(Instrument instrument, Visit visit);
  }

  private <T> Outcome<T> onInstrument(Permission permission, PersonId person, InstrumentId id, OnInstrument<T> work) {
    return with(permission, person, visit -> find(person, id).map(instrument -> work.of(instrument, visit)).orElseGet(() -> gone(person, id.value())));
  }

  private interface Work<T> {
    Outcome<T> of(Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, PersonId person, Work<T> work) {
    return gate.pass(permission, visit -> people.find(person).then(held -> {
      visit.concerning(Target.about("person", held.id().value(), held.area(), held.id().value()));
      var outcome = work.of(visit);
      if (permission.changes() && outcome.isDone()) passports.look(person);
      return outcome;
    }));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
