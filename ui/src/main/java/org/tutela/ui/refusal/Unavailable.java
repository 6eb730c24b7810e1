package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** A fault; {@code number} is what the reader quotes to the service desk. */
public record Unavailable(String number) implements Page {
  @Override
  public String template() {
    return "refusals/unavailable.jte";
  }

  @Override
  public String title() {
    return "Sorry, there is a problem";
  }
}
