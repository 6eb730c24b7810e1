package org.tutela.ui.component;

/** What stands round a field. */
public record FormGroup(String classes, Attrs attributes, Prose before, Prose after) {
  public static final FormGroup PLAIN = new FormGroup(null, Attrs.NONE, null, null);
}
