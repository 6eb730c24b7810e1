package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.measures.enquiry.Envelopes;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;

/** Online requests that could not be opened. */
public record EnvelopesPage(List<Envelopes.Bad> bad) implements Page {
  @Override
  public String template() {
    return "enquiry/envelopes.jte";
  }

  @Override
  public String title() {
    return "Online requests that could not be opened";
  }

  public SummaryList card(Envelopes.Bad envelope) {
    return SummaryList.of(Row.of("Received", When.at(envelope.receivedAt())), Row.of("Found", When.at(envelope.foundAt())), Row.of("Why", envelope.fault().label()))
        .card(envelope.reference());
  }
}
