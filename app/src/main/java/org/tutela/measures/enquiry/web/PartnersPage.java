package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What partners were asked and what they replied. */
public record PartnersPage(CaseHead head, List<PartnerRequest> asked) implements Page {
  @Override
  public String template() {
    return "enquiry/partners.jte";
  }

  @Override
  public String title() {
    return "Partners asked in application " + head.reference();
  }

  public Table table() {
    return Table.of("Partners asked", "Agency", "Who", "Question", "Asked", "Reply")
        .rows(asked, request -> List.of(Cell.of(request.agency().label()), Cell.of(request.askedWhom()), Cell.of(request.question()),
            Cell.of(When.at(request.askedAt())), reply(request))).stacking();
  }

  private Cell reply(PartnerRequest request) {
    if (request.reply().isPresent()) return Cell.of(Prose.lines(request.repliedAt().map(at -> When.at(at) + "\n").orElse("") + request.reply().get()));
    return Cell.of(output -> {
      When.clock(request.dueAt(), head.now()).writeTo(output);
      if (!Acting.may(Permission.ASK_PARTNER)) return;
      output.writeContent(" ");
      Prose.link("Record the reply", head.path() + "/partners/" + request.id() + "/reply").writeTo(output);
    });
  }
}
