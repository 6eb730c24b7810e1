package org.tutela.foundation.access.web;

import org.tutela.ui.Page;

/** The organisation knows them, or not; the service does not let them in, and does not say which. */
public record NotArrivedPage() implements Page {
  @Override
  public String template() {
    return "access/not-arrived.jte";
  }

  @Override
  public String title() {
    return "You could not be signed in";
  }
}
