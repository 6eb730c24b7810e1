package org.tutela.ui.component;

import gg.jte.Content;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

public record WarningText(Prose text, String fallback, String classes, Attrs attributes) {
  private static final Words WARNING = new Words("Warning", "Rhybudd");

  public static WarningText of(String text) {
    return of(text, Language.EN);
  }

  public static WarningText of(String text, Language language) {
    return new WarningText(Prose.of(text), WARNING.in(language), null, Attrs.NONE);
  }

  public static WarningText of(Content text) {
    return new WarningText(Prose.of(text), WARNING.en(), null, Attrs.NONE);
  }
}
