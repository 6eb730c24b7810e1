package org.tutela.ui.component;

import gg.jte.Content;
import java.util.List;

/** Whom a page is about, with what must be seen first, such as a restriction. */
public record IdentityBar(Prose title, List<Content> marks, List<Button> actions, String classes, Attrs attributes) {
  public static IdentityBar of(String title, Content... marks) {
    return new IdentityBar(Prose.of(title), List.of(marks), List.of(), null, Attrs.NONE);
  }

  public IdentityBar actions(Button... others) {
    return new IdentityBar(title, marks, List.of(others), classes, attributes);
  }
}
