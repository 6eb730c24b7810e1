package org.tutela.casework.conditions.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.EndInstrument;
import org.tutela.casework.conditions.EndTerm;
import org.tutela.casework.conditions.Held;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.conditions.InstrumentId;
import org.tutela.casework.conditions.TermId;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.form.Typed;

@Controller
class ConditionController {
  private final Conditions conditions;

  ConditionController(Conditions conditions) {
    this.conditions = conditions;
  }

  @GetMapping("/people/{id}/conditions")
  Answer form(@PathVariable UUID id) {
    return Answer.read(conditions.of(new PersonId(id)), _ -> ConditionEntry.imposing(new PersonId(id), Typed.nothing()));
  }

  @PostMapping("/people/{id}/conditions")
  Answer impose(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    var command = ConditionEntry.readImpose(person, typed);
    if (command.isEmpty()) return Answer.mend(ConditionEntry.imposing(person, typed));
    return Answer.from(conditions.impose(command.get()), typed, _ -> back(id, "Recorded"), () -> ConditionEntry.imposing(person, typed));
  }

  @GetMapping("/people/{id}/conditions/{instrument}/terms")
  Answer termForm(@PathVariable UUID id, @PathVariable UUID instrument) {
    return with(id, instrument, _ -> Answer.show(ConditionEntry.term(new PersonId(id), instrument, Typed.nothing())));
  }

  @PostMapping("/people/{id}/conditions/{instrument}/terms")
  Answer addTerm(@PathVariable UUID id, @PathVariable UUID instrument, Typed typed) {
    var person = new PersonId(id);
    var command = ConditionEntry.readTerm(person, instrument, typed);
    if (command.isEmpty()) return Answer.mend(ConditionEntry.term(person, instrument, typed));
    return Answer.from(conditions.addTerm(command.get()), typed, _ -> back(id, "Term added"), () -> ConditionEntry.term(person, instrument, typed));
  }

  @GetMapping("/people/{id}/conditions/{instrument}/vary")
  Answer varyForm(@PathVariable UUID id, @PathVariable UUID instrument) {
    return with(id, instrument, held -> Answer.show(ConditionEntry.varying(new PersonId(id), held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/conditions/{instrument}/vary")
  Answer vary(@PathVariable UUID id, @PathVariable UUID instrument, Typed typed) {
    var person = new PersonId(id);
    return with(id, instrument, held -> {
      var command = ConditionEntry.readVariation(person, instrument, typed);
      if (command.isEmpty()) return Answer.mend(ConditionEntry.varying(person, held, typed));
      return Answer.from(conditions.vary(command.get()), typed, _ -> back(id, "Varied"), () -> ConditionEntry.varying(person, held, typed));
    });
  }

  @GetMapping("/people/{id}/conditions/{instrument}/breaches")
  Answer breachForm(@PathVariable UUID id, @PathVariable UUID instrument) {
    return with(id, instrument, held -> Answer.show(ConditionEntry.breach(new PersonId(id), held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/conditions/{instrument}/breaches")
  Answer recordBreach(@PathVariable UUID id, @PathVariable UUID instrument, Typed typed) {
    var person = new PersonId(id);
    return with(id, instrument, held -> {
      var command = ConditionEntry.readBreach(person, instrument, typed);
      if (command.isEmpty()) return Answer.mend(ConditionEntry.breach(person, held, typed));
      return Answer.from(conditions.recordBreach(command.get()), typed, _ -> back(id, "Breach recorded"), () -> ConditionEntry.breach(person, held, typed));
    });
  }

  @GetMapping("/people/{id}/conditions/{instrument}/end")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID instrument) {
    return with(id, instrument, _ -> Answer.show(ending(id, instrument, Typed.nothing())));
  }

  @PostMapping("/people/{id}/conditions/{instrument}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID instrument, Typed typed) {
    return ended(typed, () -> ending(id, instrument, typed), id, (on, reason) -> conditions.end(new EndInstrument(new PersonId(id), new InstrumentId(instrument), on, reason)));
  }

  @GetMapping("/people/{id}/terms/{term}/end")
  Answer termEndForm(@PathVariable UUID id, @PathVariable UUID term) {
    return Answer.to(conditions.of(new PersonId(id)), held -> held.stream().flatMap(one -> one.terms().stream()).anyMatch(one -> one.id().value().equals(term))
        ? Answer.show(endingTerm(id, term, Typed.nothing())) : Answer.stop(new Outcome.NotFound<>()));
  }

  @PostMapping("/people/{id}/terms/{term}/end")
  Answer endTerm(@PathVariable UUID id, @PathVariable UUID term, Typed typed) {
    return ended(typed, () -> endingTerm(id, term, typed), id, (on, reason) -> conditions.endTerm(new EndTerm(new PersonId(id), new TermId(term), on, reason)));
  }

  @GetMapping("/people/{id}/orders/{what}/strike")
  Answer striking(@PathVariable UUID id, @PathVariable UUID what) {
    return Answer.to(conditions.held(new PersonId(id)), held -> named(held, what).map(words -> Answer.show(ConditionEntry.striking(id, what, words, Typed.nothing())))
        .orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  @PostMapping("/people/{id}/orders/{what}/strike")
  Answer strikeOut(@PathVariable UUID id, @PathVariable UUID what, Typed typed) {
    return Answer.to(conditions.held(new PersonId(id)), held -> {
      String words = named(held, what).orElse("It is struck out already.");
      String reason = typed.required("reason", Typed.TEXT, "Say what was wrong, and how it is known");
      if (typed.hasErrors()) return Answer.mend(ConditionEntry.striking(id, what, words, typed));
      return Answer.from(conditions.strikeOut(new PersonId(id), what, reason), typed, _ -> back(id, "Struck out"), () -> ConditionEntry.striking(id, what, words, typed));
    });
  }

  /** What is held under an id, in words, with what striking it out does. */
  private static Optional<String> named(Held held, UUID what) {
    return ordered(held, what).map(ConditionEntry::strikingOrder)
        .or(() -> held.passports().stream().filter(one -> one.id().equals(what)).findFirst().map(ConditionEntry::strikingPassports));
  }

  private static Optional<String> ordered(Held held, UUID what) {
    return held.instruments().stream().flatMap(one -> Stream.of(
        one.id().value().equals(what) ? Stream.of(ConditionPanel.name(one) + ", with its terms and breaches") : Stream.<String>empty(),
        one.terms().stream().filter(term -> term.id().value().equals(what)).map(term -> "%s: %s".formatted(term.term().kind().title(), term.term().words())),
        one.variations().stream().filter(variation -> variation.id().equals(what)).map(variation -> "Variation of the " + ConditionPanel.name(one) + ": " + variation.facts().reason()),
        one.breaches().stream().filter(breach -> breach.id().equals(what)).map(breach -> "Breach of the " + ConditionPanel.name(one) + ": " + breach.facts().facts()))
        .flatMap(words -> words)).findFirst();
  }

  private <T> Answer ended(Typed typed, Supplier<EntryPage> page, UUID id, BiFunction<LocalDate, String, Outcome<T>> act) {
    var on = typed.date("on", "Enter the last day in force");
    String reason = typed.required("reason", Typed.LINE, "Say by what it ends, and why");
    if (typed.hasErrors()) return Answer.mend(page.get());
    return Answer.from(act.apply(on.orElseThrow(), reason), typed, _ -> back(id, "Ended"), page::get);
  }

  private Answer with(UUID id, UUID instrument, Function<Instrument, Answer> next) {
    return Answer.to(conditions.of(new PersonId(id)), held -> held.stream().filter(one -> one.id().value().equals(instrument)).findFirst()
        .map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage ending(UUID id, UUID instrument, Typed typed) {
    return ConditionEntry.ending(new PersonId(id), "End an order or licence", "/people/" + id + "/conditions/" + instrument + "/end", typed);
  }

  private static EntryPage endingTerm(UUID id, UUID term, Typed typed) {
    return ConditionEntry.ending(new PersonId(id), "End a term", "/people/" + id + "/terms/" + term + "/end", typed);
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#conditions", done);
  }
}
