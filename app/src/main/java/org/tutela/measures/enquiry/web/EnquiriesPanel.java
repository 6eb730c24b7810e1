package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What was asked about a person, on the person's page: each is a registered child-protection interest. It names no applicant. */
@Component
class EnquiriesPanel implements PersonPanel {
  private final Enquiries enquiries;

  EnquiriesPanel(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(enquiries.about(person.value()) instanceof Outcome.Done<List<Applications.Line>>(var lines)) || lines.isEmpty()) return Optional.empty();
    return Optional.of(Panel.of("enquiries", "Applications", new Part.Grid(
        Table.of("Applications about this person", "Reference", "First contact", "Stands at", "Outcome").hiddenCaption()
            .rows(lines, line -> List.of(Cell.link(line.reference(), "/applications/" + line.id()), Cell.of(When.day(line.firstContact())),
                Cell.of(CaseHead.stageTag(line.stage())), Cell.of(line.outcome().map(Words::outcome).orElse("")))))));
  }
}
