package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.measures.enquiry.FirstCheck;
import org.tutela.ui.Page;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The first checks that were made. */
public record ChecksPage(CaseHead head, List<FirstCheck> checks) implements Page {
  @Override
  public String template() {
    return "enquiry/checks.jte";
  }

  @Override
  public String title() {
    return "First checks of application " + head.reference();
  }

  public Table table() {
    return Table.of("First checks", "System", "Result", "Reference", "Note", "When", "Who")
        .rows(checks, check -> List.of(Cell.of(check.system().label()), Cell.of(check.result().label()), Cell.of(check.reference()),
            Cell.of(check.note()), Cell.of(When.at(check.at())), Cell.of(head.name(check.by())))).stacking();
  }
}
