package org.tutela.casework.conditions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.HeldTerm;
import org.tutela.casework.conditions.TermsInForce;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.SafetyPart;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The terms of orders and licences in force, for whoever meets the person. */
@Component
class SafetyTerms implements SafetyPart {
  private final TermsInForce terms;

  SafetyTerms(TermsInForce terms) {
    this.terms = terms;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<PersonPanel.Panel> of(PersonId person) {
    if (!(terms.of(person) instanceof Outcome.Done<List<TermsInForce.Standing>>(var standing)) || standing.isEmpty()) return Optional.empty();
    var parts = new ArrayList<PersonPanel.Part>();
    for (var one : standing) {
      String name = one.kind().title() + one.last().map(day -> ", until " + ConditionPanel.words(day)).orElse(", until further order");
      parts.add(one.terms().isEmpty() ? new PersonPanel.Part.Words(Prose.of(name + ". No terms are recorded."))
          : new PersonPanel.Part.Grid(Table.of(name, "Kind", "Words", "Last day").rows(one.terms(), SafetyTerms::row)));
    }
    return Optional.of(new PersonPanel.Panel("orders", "Orders and licences in force", parts));
  }

  private static List<Cell> row(HeldTerm each) {
    var term = each.term();
    return List.of(Cell.of(term.kind().title()), Cell.of(Prose.lines(term.words() + (term.area().isEmpty() ? "" : "\nWhere: " + term.area()))),
        Cell.of(each.lastDay().map(ConditionPanel::words).orElse("While it is in force")));
  }
}
