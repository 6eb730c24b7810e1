package org.tutela.measures.disclosure.web;

import org.tutela.measures.disclosure.Working;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** The facts, the law's working limb by limb, and the decision. */
public record DecisionPage(Working working, Typed typed, Limbs limbs) implements Page {
  @Override
  public String template() {
    return "disclosure/decision.jte";
  }

  @Override
  public String title() {
    return "Decision";
  }
}
