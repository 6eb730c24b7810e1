package org.tutela.casework.people.web;

import java.util.List;
import org.tutela.casework.people.Safety.Encountered;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Enough to pick the right person. */
public record SafetyFoundPage(List<Encountered> found) implements Page {
  @Override
  public String template() {
    return "people/safety-found.jte";
  }

  @Override
  public String title() {
    return found.isEmpty() ? "Nobody found" : "Which of them is it?";
  }

  public Table table() {
    return Table.of("People found, the likeliest first", "Name", "Reference", "Born").hiddenCaption()
        .rows(found, one -> List.of(Cell.of(Prose.link(one.name(), SafetyPage.path(one), one.reference())), Cell.of(one.reference()), Cell.of(one.born())));
  }
}
