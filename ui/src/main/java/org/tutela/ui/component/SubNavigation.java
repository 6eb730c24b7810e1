package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;

/** The parts of a record. */
public record SubNavigation(String label, List<Item> items, String classes, Attrs attributes) {

  public record Item(Prose text, String href, boolean current, String classes, Attrs attributes) {
    public static Item of(String text, String href, boolean current) {
      return new Item(Prose.of(text), href, current, null, Attrs.NONE);
    }
  }

  /** @param label what the parts are parts of, for those who hear the page */
  public static SubNavigation of(String label, Item... items) {
    return of(label, Arrays.asList(items));
  }

  public static SubNavigation of(String label, List<Item> items) {
    return new SubNavigation(label, items, null, Attrs.NONE);
  }
}
