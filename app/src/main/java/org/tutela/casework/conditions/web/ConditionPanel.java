package org.tutela.casework.conditions.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.HeldTerm;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Orders and licence conditions on the person's page. */
@Component
class ConditionPanel implements PersonPanel {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private final Conditions conditions;

  ConditionPanel(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(conditions.of(person) instanceof Outcome.Done<List<Instrument>>(var held))) return Optional.empty();
    String path = "/people/" + person.value() + "/conditions";
    boolean imposes = Acting.may(Permission.IMPOSE_CONDITION);
    var parts = new ArrayList<Part>();
    if (held.isEmpty()) parts.add(new Part.Words(Prose.of("None held.")));
    else parts.add(new Part.Grid(Table.of("Orders and licences", "What", "Made and served", "Last day", "Breaches").rows(held, ConditionPanel::row)));
    for (var instrument : held) {
      String name = instrument.facts().kind().title().toLowerCase(Locale.UK) + " of " + DAY.format(instrument.facts().made());
      if (!instrument.terms().isEmpty()) {
        parts.add(new Part.Grid(Table.of("Terms of the " + name, "Kind", "Words", "From", "Last day", "End").rows(instrument.terms(), term -> term(person, term))));
      }
      if (instrument.ended().isPresent()) continue;
      String one = path + "/" + instrument.id().value();
      if (imposes) parts.add(new Part.Way("Add a term to the " + name, one + "/terms"));
      if (Acting.may(Permission.RECORD_BREACH)) parts.add(new Part.Way("Record a breach of the " + name, one + "/breaches"));
      if (imposes) parts.add(new Part.Way("End the " + name, one + "/end"));
    }
    if (imposes) parts.add(new Part.Way("Record an order or licence", path));
    return Optional.of(new Panel("conditions", "Orders and licence conditions", parts));
  }

  private static List<Cell> row(Instrument each) {
    var facts = each.facts();
    String breaches = String.join("\n", each.breaches().stream().map(b -> DAY.format(b.on()) + ": " + b.facts() + " (" + b.outcome().title().toLowerCase(Locale.UK) + ")").toList());
    return List.of(Cell.of(facts.kind().title()), Cell.of(Prose.lines(DAY.format(facts.made()) + ", " + facts.by() + "\nServed " + DAY.format(facts.served()))),
        Cell.of(last(each.lastDay())), Cell.of(Prose.lines(breaches)));
  }

  private static List<Cell> term(PersonId person, HeldTerm each) {
    var term = each.term();
    boolean mayEnd = Acting.may(Permission.IMPOSE_CONDITION);
    Prose end = each.ended().isPresent() ? Prose.of("Ended") : !mayEnd ? Prose.of("") : Prose.link("End", "/people/" + person.value() + "/terms/" + each.id().value() + "/end", term.kind().title().toLowerCase(Locale.UK));
    return List.of(Cell.of(term.kind().title()), Cell.of(term.words()), Cell.of(DAY.format(term.from())), Cell.of(last(each.lastDay())), Cell.of(end));
  }

  private static String last(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("Until further order");
  }
}
