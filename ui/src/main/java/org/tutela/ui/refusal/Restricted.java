package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** The record is restricted, and the reader knows it by other means. */
public record Restricted() implements Page {
  @Override
  public String template() {
    return "refusals/restricted.jte";
  }

  @Override
  public String title() {
    return "This record is restricted";
  }
}
