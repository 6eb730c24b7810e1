package org.tutela.foundation.access.web;

import org.tutela.foundation.access.Factor;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record StepUpPage(Typed typed, String next, Factor factor) implements Page {
  @Override
  public String template() {
    return "access/step-up.jte";
  }

  @Override
  public String title() {
    return "Confirm that it is you";
  }
}
