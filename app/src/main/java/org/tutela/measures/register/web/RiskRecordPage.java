package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.register.Assessments;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Each assessment of a registrant's risk as it was recorded: none is written over. */
public record RiskRecordPage(PersonId person, List<Assessments.Recorded> assessments) implements Page {
  @Override
  public String template() {
    return "register/risk.jte";
  }

  @Override
  public String title() {
    return "Risk as it was recorded";
  }

  public String back() {
    return "/people/" + person.value() + "#supervision";
  }

  public Table table() {
    return Table.of("Assessments, the last first", "Risk", "Assessed on", "With what and on what", "To be assessed again", "Recorded").rows(assessments, RiskRecordPage::row);
  }

  private static List<Cell> row(Assessments.Recorded each) {
    return List.of(Cell.of(each.band().title()), Cell.of(each.on().map(Days::of).orElse("")), Cell.of(Prose.lines(SupervisionPanel.made(each.made()))), Cell.of(each.next().map(Days::of).orElse("Not planned")),
        Cell.of(Prose.lines(Moments.of(each.at()) + "\n" + each.by())));
  }
}
