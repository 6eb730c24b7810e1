package org.tutela.ui.component;

import gg.jte.Content;

/**
 * One radio button or checkbox.
 *
 * @param name only for a checkbox whose name differs from the group's
 * @param checked null for "when it is the group's value"
 * @param divider a word between options instead of an option
 * @param conditional shown when this option is chosen
 */
public record Item(String value, Prose text, Hint hint, Boolean checked, Prose conditional, String divider, String id, String name, Label label, Attrs attributes) {
  public static Item of(String value, String text) {
    return new Item(value, Prose.of(text), null, null, null, null, null, null, null, Attrs.NONE);
  }

  public static Item of(Enum<?> value, String text) {
    return of(value.name(), text);
  }

  /** A word such as "or" between two options. */
  public static Item divider(String word) {
    return new Item("", null, null, null, null, word, null, null, null, Attrs.NONE);
  }

  public Item hint(String words) {
    return new Item(value, text, Hint.of(words), checked, conditional, divider, id, name, label, attributes);
  }

  public Item checked(boolean other) {
    return new Item(value, text, hint, other, conditional, divider, id, name, label, attributes);
  }

  public Item revealing(Content content) {
    return new Item(value, text, hint, checked, Prose.of(content), divider, id, name, label, attributes);
  }

  public Item disabled() {
    return attributes("disabled", true);
  }

  /** Chosen alone: it unticks the others, where scripts run. */
  public Item exclusive() {
    return new Item(value, text, hint, checked, conditional, divider, id, name, label, attributes.and("data-behaviour", "exclusive"));
  }

  private Item attributes(String attribute, boolean present) {
    return new Item(value, text, hint, checked, conditional, divider, id, name, label, attributes.and(attribute, present));
  }

  /** The first has no number, so that an error summary can link to it. */
  public String idIn(String prefix, int index) {
    return id != null && !id.isEmpty() ? id : index > 1 ? prefix + "-" + index : prefix;
  }

  public Label labelFor(String inputId, String style) {
    return new Label(text, inputId, Classes.of(style, label == null ? null : label.classes()), false, label == null ? Attrs.NONE : label.attributes());
  }

  public boolean hinted() {
    return hint != null && Prose.shown(hint.text());
  }

  public Hint hintFor(String inputId, String style) {
    return hint.as(inputId + "-item-hint", style);
  }

  public String describedBy(String given, String inputId) {
    var ids = Classes.of(given, hinted() ? inputId + "-item-hint" : null);
    return ids.isEmpty() ? null : ids;
  }
}
