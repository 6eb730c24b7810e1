package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.function.Function;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.enquiry.Handover;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;

/** Offers of one application to other forces. @param force how a page names one */
public record HandoverPage(CaseHead head, List<Handover> offers, Function<AreaCode, String> force) implements Page {
  @Override
  public String template() {
    return "enquiry/handover.jte";
  }

  @Override
  public String title() {
    return "Application " + head.reference() + " and other forces";
  }

  public boolean offered() {
    return offers.stream().anyMatch(offer -> offer.state() == Handover.State.OFFERED);
  }

  public Textarea why() {
    return Textarea.of("words", "Why is it taken back?").rows(2);
  }

  public Button takeBack() {
    return Button.of("Take the offer back").secondary();
  }

  public Table table() {
    return Table.of("Offers", "When", "From", "To", "Why", "Stands", "Answer").hiddenCaption()
        .rows(offers, offer -> List.of(Cell.of(When.at(offer.offeredAt())), Cell.of(force.apply(offer.from())), Cell.of(force.apply(offer.to())), Cell.of(offer.reason()),
            Cell.of(switch (offer.state()) {
              case OFFERED -> "Waits for an answer";
              case ACCEPTED -> "Accepted";
              case REJECTED -> "Rejected";
              case TAKEN_BACK -> "Taken back";
            }), Cell.of(offer.answer()))).stacking();
  }
}
