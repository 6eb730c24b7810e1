package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tutela.foundation.access.PurposeCode;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.form.Typed;

public record PurposePage(Typed typed, UUID person, String next) implements Page {
  @Override
  public String template() {
    return "access/purpose.jte";
  }

  @Override
  public String title() {
    return "Why do you need to see this person?";
  }

  public static List<Item> purposes() {
    return Arrays.stream(PurposeCode.values()).map(code -> Item.of(code, code.words())).toList();
  }
}
