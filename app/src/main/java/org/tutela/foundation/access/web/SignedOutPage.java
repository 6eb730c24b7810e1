package org.tutela.foundation.access.web;

import org.tutela.ui.Page;

public record SignedOutPage() implements Page {
  @Override
  public String template() {
    return "access/signed-out.jte";
  }

  @Override
  public String title() {
    return "You have signed out";
  }
}
