package org.tutela.ui.component;

import org.tutela.ui.Language;
import org.tutela.ui.Words;

public record BackLink(Prose text, String href, String classes, Attrs attributes) {
  private static final Words BACK = new Words("Back", "Yn ôl");

  public static BackLink of(String href) {
    return of(href, Language.EN);
  }

  public static BackLink of(String href, Language language) {
    return of(href, BACK.in(language));
  }

  public static BackLink of(String href, String text) {
    return new BackLink(Prose.of(text), href, null, Attrs.NONE);
  }
}
