package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A short status in a coloured box. It is content itself, so it can stand in a table cell or a summary row. */
public record Tag(Prose text, String classes, Attrs attributes) implements Content {
  public static Tag of(String text) {
    return new Tag(Prose.of(text), null, Attrs.NONE);
  }

  public Tag grey() {
    return classes("govuk-tag--grey");
  }

  public Tag green() {
    return classes("govuk-tag--green");
  }

  public Tag blue() {
    return classes("govuk-tag--blue");
  }

  public Tag yellow() {
    return classes("govuk-tag--yellow");
  }

  public Tag orange() {
    return classes("govuk-tag--orange");
  }

  public Tag red() {
    return classes("govuk-tag--red");
  }

  public Tag purple() {
    return classes("govuk-tag--purple");
  }

  public Tag classes(String more) {
    return new Tag(text, Classes.of(classes, more), attributes);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent("<strong class=\"" + Escape.text(Classes.of("govuk-tag", classes)) + "\"" + attributes.html() + ">");
    if (text != null) text.writeTo(output);
    output.writeContent("</strong>");
  }
}
