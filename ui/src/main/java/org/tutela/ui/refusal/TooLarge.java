package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** More was sent than is read at all, so nobody knows beside which field it belongs. */
public record TooLarge() implements Page {
  @Override
  public String template() {
    return "refusals/too-large.jte";
  }

  @Override
  public String title() {
    return "What you sent is too large";
  }
}
