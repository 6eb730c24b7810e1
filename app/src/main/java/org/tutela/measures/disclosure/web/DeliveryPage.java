package org.tutela.measures.disclosure.web;

import org.tutela.measures.disclosure.Deliveries;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** The disclosure, or the letter that says that there is none; then aftercare. */
public record DeliveryPage(Deliveries.Delivered delivered, Typed typed) implements Page {
  @Override
  public String template() {
    return "disclosure/disclosure.jte";
  }

  @Override
  public String title() {
    return "After the decision";
  }
}
