package org.tutela.foundation.access.web;

import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

public record EnrolPage(Typed typed) implements Page {
  @Override
  public String template() {
    return "access/enrol.jte";
  }

  @Override
  public String title() {
    return "Set up how you sign in";
  }
}
