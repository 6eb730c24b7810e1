package org.tutela.ui.component;

import org.tutela.ui.Language;
import org.tutela.ui.Words;

public record SkipLink(Prose text, String href, String classes, Attrs attributes) {
  private static final Words SKIP = new Words("Skip to main content", "Neidio i'r prif gynnwys");

  public static SkipLink to(String href, Language language) {
    return new SkipLink(Prose.of(SKIP.in(language)), href, null, Attrs.NONE);
  }
}
