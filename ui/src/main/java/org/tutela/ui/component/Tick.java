package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A checkbox in a table's row; its words are for those who hear the page, since the row shows what it chooses. */
public record Tick(String id, String name, String value, String words, boolean checked) implements Content {
  public static Tick of(String name, String value, String words) {
    return new Tick(name + "-" + value, name, value, words, false);
  }

  public Tick checked(boolean other) {
    return new Tick(id, name, value, words, other);
  }

  /** The first of a table, to which its fault leads. */
  public Tick first() {
    return new Tick(name, name, value, words, checked);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    String own = Escape.text(id);
    output.writeContent("<div class=\"govuk-checkboxes govuk-checkboxes--small\"><div class=\"govuk-checkboxes__item\">"
        + "<input class=\"govuk-checkboxes__input\" type=\"checkbox\" id=\"" + own + "\" name=\"" + Escape.text(name) + "\" value=\""
        + Escape.text(value) + "\"" + (checked ? " checked" : "") + "><label class=\"govuk-label govuk-checkboxes__label\" for=\"" + own
        + "\"><span class=\"govuk-visually-hidden\">" + Escape.text(words) + "</span></label></div></div>");
  }
}
