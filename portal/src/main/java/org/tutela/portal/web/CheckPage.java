package org.tutela.portal.web;

import java.util.List;
import org.tutela.portal.journey.Answering.Missing;
import org.tutela.portal.journey.Step;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.form.Typed;

/** Everything that was answered, before it goes. */
public record CheckPage(Typed typed, List<Section> sections, List<Missing> missing, String back) implements Page {
  public record Section(String heading, SummaryList rows) {}

  public Language language() {
    return typed.language();
  }

  @Override
  public String template() {
    return "door/check.jte";
  }

  @Override
  public String title() {
    return Titles.question(language(), Step.CHECK.number(), Step.COUNT, typed.hasErrors());
  }
}
