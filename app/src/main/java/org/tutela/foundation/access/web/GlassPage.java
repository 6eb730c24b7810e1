package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import org.tutela.foundation.access.GlassReason;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.form.Typed;

public record GlassPage(Typed typed) implements Page {
  @Override
  public String template() {
    return "access/glass.jte";
  }

  @Override
  public String title() {
    return "Open a record that is closed to you";
  }

  public static List<Item> reasons() {
    return Arrays.stream(GlassReason.values()).map(reason -> Item.of(reason, reason.words())).toList();
  }
}
