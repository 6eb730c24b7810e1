package org.tutela.ui.component;

import org.tutela.ui.form.Typed;

/** What every field with a label has: its names, label, hint and error. */
public record Field(String id, String name, Label label, Hint hint, ErrorMessage error, String describedBy, FormGroup group) {
  public Field {
    if (id == null || id.isEmpty()) id = name;
  }

  static Field of(String name, String label) {
    return new Field(name, name, Label.of(label), null, null, null, FormGroup.PLAIN);
  }

  Field label(Label other) {
    return new Field(id, name, other, hint, error, describedBy, group);
  }

  Field hint(Hint other) {
    return new Field(id, name, label, other, error, describedBy, group);
  }

  Field error(ErrorMessage other) {
    return new Field(id, name, label, hint, other, describedBy, group);
  }

  Field from(Typed typed) {
    return error(ErrorMessage.beside(name, typed));
  }

  /** For aria-describedby: null when nothing describes the field. */
  public String describers() {
    var ids = Classes.of(describedBy, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
    return ids.isEmpty() ? null : ids;
  }

  public Label labelOfIt() {
    return label.on(id);
  }

  public Hint hintOfIt() {
    return hint.as(id + "-hint", null);
  }

  public ErrorMessage errorOfIt() {
    return error.as(id + "-error");
  }
}
