package org.tutela.ui.component;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;

/** Parts of a page shown one at a time where scripts run, one below another where they do not. */
public record Tabs(String title, String prefix, List<Tab> items, String id, String classes, Attrs attributes) {

  /** @param id null for the prefix and its number */
  public record Tab(String label, Prose text, String id, Attrs attributes, Attrs panelAttributes) {
    public static Tab of(String id, String label, Content content) {
      return new Tab(label, Prose.of(content), id, Attrs.NONE, Attrs.NONE);
    }

    public String idIn(String prefix, int index) {
      return id != null ? id : prefix + "-" + index;
    }

    public boolean plain() {
      return text instanceof Prose.Plain;
    }
  }

  public static Tabs of(Tab... items) {
    return new Tabs("Contents", null, Arrays.asList(items), null, null, Attrs.NONE);
  }
}
