package org.tutela.foundation.access.web;

import org.tutela.ui.Page;

/** A moment's stop on our own ground, after coming from the organisation's sign-in. */
public record ArrivedPage(String next) implements Page {
  @Override
  public String template() {
    return "access/arrived.jte";
  }

  @Override
  public String title() {
    return "You are signed in";
  }
}
