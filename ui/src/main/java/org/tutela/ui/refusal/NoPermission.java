package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** The reader may not do this. */
public record NoPermission() implements Page {
  @Override
  public String template() {
    return "refusals/no-permission.jte";
  }

  @Override
  public String title() {
    return "You do not have permission";
  }
}
