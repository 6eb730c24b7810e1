package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;

/** Where the page stands. The last item may have no link. */
public record Breadcrumbs(List<Crumb> items, boolean collapse, String label, String classes, Attrs attributes) {

  /** @param href null for the page itself */
  public record Crumb(Prose text, String href, Attrs attributes) {
    public static Crumb of(String text, String href) {
      return new Crumb(Prose.of(text), href, Attrs.NONE);
    }
  }

  public static Breadcrumbs of(Crumb... items) {
    return new Breadcrumbs(Arrays.asList(items), true, "Breadcrumb", null, Attrs.NONE);
  }
}
