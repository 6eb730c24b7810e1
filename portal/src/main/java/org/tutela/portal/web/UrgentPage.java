package org.tutela.portal.web;

import org.tutela.portal.journey.Step;
import org.tutela.ui.Language;
import org.tutela.ui.Page;

/** Says to ring 999 now, and that the form goes on. */
public record UrgentPage(Language language, String next) implements Page {
  @Override
  public String template() {
    return "door/urgent.jte";
  }

  @Override
  public String title() {
    return Titles.question(language, Step.DANGER.number(), Step.COUNT, false);
  }
}
