package org.tutela.ui.component;

import gg.jte.Content;

/** Something the reader may open. */
public record Details(Prose summary, Prose text, boolean open, String id, String classes, Attrs attributes) {
  public static Details of(String summary, String text) {
    return of(summary, Prose.of(text));
  }

  public static Details of(String summary, Content text) {
    return new Details(Prose.of(summary), Prose.of(text), false, null, null, Attrs.NONE);
  }

  public Details opened() {
    return new Details(summary, text, true, id, classes, attributes);
  }
}
