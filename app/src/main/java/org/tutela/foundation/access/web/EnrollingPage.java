package org.tutela.foundation.access.web;

import org.tutela.foundation.access.Factors;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record EnrollingPage(Typed typed, Factors.Enrolling enrolling) implements Page {
  @Override
  public String template() {
    return "access/enrolling.jte";
  }

  @Override
  public String title() {
    return "Choose a password";
  }

  /** In groups of four, to type from. */
  public String secret() {
    return enrolling.secret().replaceAll("(.{4})(?!$)", "$1 ");
  }
}
