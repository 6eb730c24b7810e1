package org.tutela.ui.component;

public record Hint(Prose text, String id, String classes, Attrs attributes) {
  public static Hint of(String text) {
    return new Hint(Prose.of(text), null, null, Attrs.NONE);
  }

  Hint as(String id, String before) {
    return new Hint(text, id, Classes.of(before, classes), attributes);
  }
}
