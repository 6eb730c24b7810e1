package org.tutela.portal.web;

import java.util.List;
import org.tutela.portal.journey.ChildrenWords;
import org.tutela.portal.journey.Step;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** @param children as they are called on this page */
public record ChildrenPage(Typed typed, List<String> children, boolean full, String back, String from) implements Page {
  public Language language() {
    return typed.language();
  }

  public String heading() {
    return ChildrenWords.HEADING.in(language());
  }


  @Override
  public String template() {
    return "door/children.jte";
  }

  @Override
  public String title() {
    return Titles.question(language(), Step.CHILDREN.number(), Step.COUNT, typed.hasErrors());
  }
}
