package org.tutela.ui.component;

import gg.jte.Content;

public record InsetText(Prose text, String id, String classes, Attrs attributes) {
  public static InsetText of(String text) {
    return of(Prose.of(text));
  }

  public static InsetText of(Content text) {
    return new InsetText(Prose.of(text), null, null, Attrs.NONE);
  }
}
