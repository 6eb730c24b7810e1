package org.tutela.ui.component;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/** What happened, newest or oldest first as it is given. */
public record Timeline(List<Entry> items, int headingLevel, String classes, Attrs attributes) {

  /** @param shownWhen the moment in words, London time
   *  @param by null when nobody is named */
  public record Entry(Prose title, String by, Instant when, String shownWhen, Prose text, String classes) {
    public static Entry of(String title, String by, Instant when, String shownWhen, Content text) {
      return new Entry(Prose.of(title), by, when, shownWhen, Prose.of(text), null);
    }

    public static Entry of(String title, String by, Instant when, String shownWhen, String text) {
      return new Entry(Prose.of(title), by, when, shownWhen, Prose.of(text), null);
    }
  }

  public static Timeline of(List<Entry> items) {
    return new Timeline(items, 2, null, Attrs.NONE);
  }

  /** Below a heading of level 2. */
  public Timeline below() {
    return new Timeline(items, 3, classes, attributes);
  }
}
