package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

public record LanguageNavigation(List<Item> items, String label, String classes, Attrs attributes) {
  private static final Words LANGUAGE = new Words("Language", "Iaith");

  /** @param hidden read out after the name, in that language */
  public record Item(Prose text, String href, boolean current, String lang, String dir, String hidden, String classes, Attrs attributes) {}

  /** The same page in each language. */
  public static LanguageNavigation of(Language now, String path) {
    var items = Arrays.stream(Language.values())
        .map(each -> new Item(Prose.of(each.ownName()), path + "?lang=" + each.code(), each == now, each.code(), null, null, null, Attrs.NONE)).toList();
    return new LanguageNavigation(items, LANGUAGE.in(now), null, Attrs.NONE);
  }
}
