package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** There is no such thing, or nothing that the reader may know of. */
public record NotFound() implements Page {
  @Override
  public String template() {
    return "refusals/not-found.jte";
  }

  @Override
  public String title() {
    return "Page not found";
  }
}
