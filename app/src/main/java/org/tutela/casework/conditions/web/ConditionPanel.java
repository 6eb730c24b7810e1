package org.tutela.casework.conditions.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Held;
import org.tutela.casework.conditions.HeldBreach;
import org.tutela.casework.conditions.HeldTerm;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Orders and licence conditions on the person's page. */
@Component
class ConditionPanel implements PersonPanel {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private final Conditions conditions;
  private final PassportParts passports;

  ConditionPanel(Conditions conditions, PassportParts passports) {
    this.conditions = conditions;
    this.passports = passports;
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(conditions.held(person) instanceof Outcome.Done<Held>(var recorded))) return Optional.empty();
    var held = recorded.instruments();
    String path = "/people/" + person.value() + "/conditions";
    boolean imposes = Acting.may(Permission.IMPOSE_CONDITION);
    var parts = new ArrayList<Part>();
    if (held.isEmpty()) parts.add(new Part.Words(Prose.of("None held.")));
    else parts.add(new Part.Grid(Table.of("Orders and licences", "What", "Made and served", "Last day", "Breaches").rows(held, ConditionPanel::row)));
    for (var instrument : held) {
      String name = name(instrument);
      if (!instrument.terms().isEmpty()) {
        parts.add(new Part.Grid(Table.of("Terms of the " + name, "Kind", "Words", "From", "Last day", "End").rows(instrument.terms(), term -> term(person, term))));
      }
      if (instrument.facts().toLookUp()) {
        parts.add(new Part.Words(Prose.of("The %s was made in %s: what it asks of names, addresses and passports is to be looked up in it.".formatted(name, instrument.facts().law().madeIn()))));
      }
      parts.addAll(passports.of(person, instrument));
      String one = path + "/" + instrument.id().value();
      if (imposes && instrument.ended().isPresent()) parts.add(new Part.Way("Strike out the " + name, strike(person, instrument.id().value())));
      if (instrument.ended().isPresent()) continue;
      if (imposes) parts.add(new Part.Way("Add a term to the " + name, one + "/terms"));
      if (Acting.may(Permission.RECORD_BREACH)) parts.add(new Part.Way("Record a breach of the " + name, one + "/breaches"));
      if (imposes) parts.add(new Part.Way("Vary the last day of the " + name, one + "/vary"));
      if (imposes) parts.add(new Part.Way("End the " + name, one + "/end"));
      if (imposes) parts.add(new Part.Way("Strike out the " + name + ", if it was recorded wrongly", strike(person, instrument.id().value())));
    }
    if (!recorded.struck().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Orders, terms, breaches and records of passports struck out", "What", "Why it counts no more").rows(recorded.struck(), each -> struck(each, recorded.names()))));
    }
    if (imposes) parts.add(new Part.Way("Record an order or licence", path));
    return Optional.of(new Panel("conditions", "Orders and licence conditions", parts));
  }

  static String name(Instrument instrument) {
    return instrument.facts().kind().title().toLowerCase(Locale.UK) + " of " + DAY.format(instrument.facts().made());
  }

  static String strike(PersonId person, UUID what) {
    return "/people/" + person.value() + "/orders/" + what + "/strike";
  }

  private static List<Cell> struck(Held.Struck each, Map<UserId, String> names) {
    return List.of(Cell.of(Prose.lines(each.words() + "\n" + DAY.format(each.on()))), Cell.of(Prose.lines("%s, %s\n%s".formatted(DAY.format(London.date(each.out().at())),
        names.getOrDefault(each.out().by(), "A colleague"), each.out().reason()))));
  }

  private static Prose breach(PersonId person, HeldBreach held) {
    var each = held.facts();
    var words = Prose.lines(DAY.format(each.on()) + ": " + each.facts() + " (" + each.outcome().title().toLowerCase(Locale.UK) + ")");
    return !Acting.may(Permission.IMPOSE_CONDITION) ? words : Prose.stack(words, Prose.link("Strike out", strike(person, held.id()), "the breach of " + DAY.format(each.on())));
  }

  private static List<Cell> row(Instrument each) {
    var facts = each.facts();
    String applied = facts.applicant().isEmpty() ? "" : "\nApplied for by " + facts.applicant();
    return List.of(Cell.of(facts.kind().title()), Cell.of(Prose.lines(DAY.format(facts.made()) + ", " + facts.by() + applied + facts.place().map(place -> "\nMade in " + place.title()).orElse("") + "\nServed " + DAY.format(facts.served()))),
        Cell.of(lasts(each)), Cell.of(Prose.stack(each.breaches().stream().map(one -> breach(facts.person(), one)).toArray(Prose[]::new))));
  }

  /** The last day, with how it came to be that. */
  private static Prose lasts(Instrument each) {
    var lines = new ArrayList<Prose>();
    lines.add(Prose.lines(last(each.lastDay()) + noted(each.facts().lengthNote())));
    for (int i = each.variations().size() - 1; i >= 0; i--) {
      var varied = each.variations().get(i);
      var before = i == 0 ? each.facts().until() : each.variations().get(i - 1).facts().until();
      var words = Prose.lines("Varied %s by %s: %s\nBefore: %s%s".formatted(DAY.format(varied.facts().made()), varied.facts().by(), varied.facts().reason(), last(before), noted(varied.facts().lengthNote())));
      lines.add(!Acting.may(Permission.IMPOSE_CONDITION) ? words
          : Prose.stack(words, Prose.link("Strike out", strike(each.facts().person(), varied.id()), "the variation of " + DAY.format(varied.facts().made()))));
    }
    return Prose.stack(lines.toArray(Prose[]::new));
  }

  private static String noted(String lengthNote) {
    return lengthNote.isEmpty() ? "" : "\nUnusual length: " + lengthNote;
  }

  static String words(LocalDate day) {
    return DAY.format(day);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static List<Cell> term(PersonId person, HeldTerm each) {
    var term = each.term();
    boolean mayEnd = Acting.may(Permission.IMPOSE_CONDITION);
    String kind = term.kind().title().toLowerCase(Locale.UK);
    var strike = !mayEnd ? Prose.of("") : Prose.link("Strike out", strike(person, each.id().value()), kind);
    Prose end = each.ended().isPresent() ? Prose.of("Ended") : !mayEnd ? Prose.of("") : Prose.link("End", "/people/" + person.value() + "/terms/" + each.id().value() + "/end", kind);
    return List.of(Cell.of(term.kind().title()), Cell.of(Prose.lines(term.words() + (term.area().isEmpty() ? "" : "\nWhere: " + term.area()))), Cell.of(DAY.format(term.from())),
        Cell.of(Prose.lines(last(each.lastDay()) + noted(term.lengthNote()))), Cell.of(Prose.stack(end, strike)));
  }

  private static String last(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("Until further order");
  }
}
