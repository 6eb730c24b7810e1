package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A checkbox in a table's row; its words are for those who hear the page, since the row shows what it chooses. */
public record Tick(String name, String value, String words, boolean checked) implements Content {
  public static Tick of(String name, String value, String words) {
    return new Tick(name, value, words, false);
  }

  public Tick checked(boolean other) {
    return new Tick(name, value, words, other);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    String id = Escape.text(name + "-" + value);
    output.writeContent("<div class=\"govuk-checkboxes govuk-checkboxes--small\"><div class=\"govuk-checkboxes__item\">"
        + "<input class=\"govuk-checkboxes__input\" type=\"checkbox\" id=\"" + id + "\" name=\"" + Escape.text(name) + "\" value=\""
        + Escape.text(value) + "\"" + (checked ? " checked" : "") + "><label class=\"govuk-label govuk-checkboxes__label\" for=\"" + id
        + "\"><span class=\"govuk-visually-hidden\">" + Escape.text(words) + "</span></label></div></div>");
  }
}
