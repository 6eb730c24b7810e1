package org.tutela.ui.refusal;

import org.tutela.ui.Page;

/** Somebody changed {@code what} since the page was read; {@code path} shows it as it is now. */
public record Conflict(String what, String path) implements Page {
  @Override
  public String template() {
    return "refusals/conflict.jte";
  }

  @Override
  public String title() {
    return "This has changed since you opened it";
  }
}
