package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** The session ended; what was typed is kept and comes back at {@code back} after signing in. */
public record SessionEnded(String back) implements Page {
  @Override
  public String template() {
    return "refusals/session-ended.jte";
  }

  @Override
  public String title() {
    return "You have been signed out";
  }
}
