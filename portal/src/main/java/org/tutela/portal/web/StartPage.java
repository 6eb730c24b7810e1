package org.tutela.portal.web;

import org.tutela.ui.Language;
import org.tutela.ui.Page;

/** @param resuming whether unsent answers are in this browser */
public record StartPage(Language language, boolean resuming) implements Page {
  @Override
  public String template() {
    return "door/start.jte";
  }

  @Override
  public String title() {
    return Titles.form(language);
  }
}
