package org.tutela.measures.register.web;

import org.tutela.measures.register.Journeys;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;

/** What the person takes away who told of a journey. */
public record JourneyReceiptPage(Journeys.Receipt receipt) implements Page {
  @Override
  public String template() {
    return "register/journey-receipt.jte";
  }

  @Override
  public String title() {
    return "Receipt for a journey of person " + receipt.reference();
  }

  public String back() {
    return "/people/" + receipt.journey().facts().person().value() + "#journeys";
  }

  /** Those of the place whose rules the person is under. */
  public String regulations() {
    return receipt.place().travelRegulations();
  }

  public SummaryList facts() {
    var facts = receipt.journey().facts();
    return SummaryList.of(
        SummaryList.Row.of("Person", receipt.reference()),
        SummaryList.Row.of("Notification", "Notice of travel abroad"),
        SummaryList.Row.of("Told", facts.told().map(JourneyPanel::told).orElse("Not told")),
        SummaryList.Row.of("Recorded by", receipt.officer()),
        SummaryList.Row.of("Leaves", JourneyPanel.MOMENT.format(facts.departs())),
        SummaryList.Row.of("First country", facts.country()),
        facts.arrival().isEmpty() ? null : SummaryList.Row.of("Point of arrival", facts.arrival()),
        facts.returnGiven().map(day -> SummaryList.Row.of("Return given for", Days.of(day) + (facts.returnPoint().isEmpty() ? "" : ", " + facts.returnPoint()))).orElse(null));
  }
}
