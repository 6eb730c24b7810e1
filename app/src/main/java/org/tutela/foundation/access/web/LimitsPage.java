package org.tutela.foundation.access.web;

import java.util.List;
import org.tutela.foundation.access.LimitedRecord;
import org.tutela.ui.Page;
import org.tutela.ui.component.Table;
import org.tutela.ui.form.Typed;

/** The limited records whose lists the reader keeps. */
public record LimitsPage(List<LimitedRecord.Line> lines, Typed typed) implements Page {
  @Override
  public String template() {
    return "access/limits.jte";
  }

  @Override
  public String title() {
    return "Limited records";
  }

  public Table table() {
    return Table.of("Records that are limited now", "Record", "Who may see it", "Answers for it", "Since").rows(lines, line -> List.of(
        Table.Cell.link(line.reference().isEmpty() ? "Record" : line.reference(), "/limits/" + line.person()), Table.Cell.of(who(line)),
        Table.Cell.of(line.owner() + (line.ownerEnabled() ? "" : " (has left)")), Table.Cell.of(Times.of(line.at()))));
  }

  private static String who(LimitedRecord.Line line) {
    String in = line.restricted() ? line.letIn() + " let in" : "All but those shut out";
    return in + (line.shutOut() == 0 ? "" : ", " + line.shutOut() + " shut out") + (line.sealed() ? ", sealed" : "")
        + (line.liftAsked() ? ". Lifting waits for a second person" : "");
  }
}
