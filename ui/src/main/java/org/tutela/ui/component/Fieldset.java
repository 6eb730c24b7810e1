package org.tutela.ui.component;

import gg.jte.Content;

/** @param legend null for none */
public record Fieldset(Legend legend, String classes, String role, String describedBy, Attrs attributes, Prose content) {

  public record Legend(Prose text, String classes, boolean pageHeading) {
    public static Legend of(String text) {
      return new Legend(Prose.of(text), null, false);
    }
  }

  public static Fieldset of(String legend) {
    return new Fieldset(Legend.of(legend), null, null, null, Attrs.NONE, null);
  }

  /** The legend is the page's h1. */
  public Fieldset heading() {
    return legend(new Legend(legend.text(), Classes.of("govuk-fieldset__legend--l", legend.classes()), true));
  }

  public Fieldset medium() {
    return legend(new Legend(legend.text(), Classes.of("govuk-fieldset__legend--m", legend.classes()), legend.pageHeading()));
  }

  public Fieldset legend(Legend other) {
    return new Fieldset(other, classes, role, describedBy, attributes, content);
  }

  public Fieldset content(Content other) {
    return new Fieldset(legend, classes, role, describedBy, attributes, Prose.of(other));
  }

  Fieldset describedBy(String ids) {
    return new Fieldset(legend, classes, role, ids, attributes, content);
  }

  Fieldset role(String other) {
    return new Fieldset(legend, classes, other, describedBy, attributes, content);
  }
}
