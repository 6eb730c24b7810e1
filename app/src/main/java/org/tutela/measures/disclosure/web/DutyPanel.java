package org.tutela.measures.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.HeldConsideration;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** When disclosure was and is to be considered, on the person's page. */
@Component
class DutyPanel implements PersonPanel {
  private static final int SHOWN = 10;

  private final Considerations considerations;

  DutyPanel(Considerations considerations) {
    this.considerations = considerations;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(considerations.ofPerson(person) instanceof Outcome.Done<List<HeldConsideration>>(var held)) || held.isEmpty()) return Optional.empty();
    String caption = "Considerations under section 327A of the Criminal Justice Act 2003" + (held.size() > SHOWN ? ", the last " + SHOWN + " of " + held.size() : "");
    return Optional.of(Panel.of("disclosure", "Duty to consider disclosure", new Part.Grid(Table.of(caption, "Why", "Due", "State")
        .rows(held.stream().limit(SHOWN).toList(), one -> List.of(Cell.link(Titles.of(one.trigger()), "/considerations/" + one.id().value()),
            Cell.of(Moments.of(one.dueOn())), Cell.of(Titles.of(one.state())))))));
  }
}
