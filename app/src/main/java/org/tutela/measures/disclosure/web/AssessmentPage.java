package org.tutela.measures.disclosure.web;

import org.tutela.measures.disclosure.Working;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** The full risk assessment with partners. */
public record AssessmentPage(Working working, Typed typed) implements Page {
  @Override
  public String template() {
    return "disclosure/assessment.jte";
  }

  @Override
  public String title() {
    return "Risk assessment";
  }
}
