package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A mark of what kind something is. Content, as {@link Tag} is. */
public record Badge(Prose text, String classes, Attrs attributes) implements Content {
  public static Badge of(String text) {
    return new Badge(Prose.of(text), null, Attrs.NONE);
  }

  public Badge red() {
    return new Badge(text, "moj-badge--red", attributes);
  }

  public Badge blue() {
    return new Badge(text, "moj-badge--blue", attributes);
  }

  public Badge grey() {
    return new Badge(text, "moj-badge--grey", attributes);
  }

  public Badge purple() {
    return new Badge(text, "moj-badge--purple", attributes);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent("<span class=\"" + Escape.text(Classes.of("moj-badge", classes)) + "\"" + attributes.html() + ">");
    text.writeTo(output);
    output.writeContent("</span>");
  }
}
