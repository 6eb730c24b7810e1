package org.tutela.portal.web;

import org.tutela.ui.Language;
import org.tutela.ui.Page;

/** The same for everybody, but for the reference (security P-3). */
public record SentPage(Language language, String reference) implements Page {
  @Override
  public String template() {
    return "door/sent.jte";
  }

  @Override
  public String title() {
    return Titles.form(language);
  }
}
