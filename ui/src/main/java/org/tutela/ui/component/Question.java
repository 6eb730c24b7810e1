package org.tutela.ui.component;

import gg.jte.Content;
import org.tutela.ui.form.Typed;

/** What every field of several inputs has: a legend round them, a hint and an error. */
public record Question(String id, Fieldset fieldset, Hint hint, ErrorMessage error, String describedBy, FormGroup group) {

  static Question of(String id, String legend) {
    return new Question(id, Fieldset.of(legend), null, null, null, FormGroup.PLAIN);
  }

  Question fieldset(Fieldset other) {
    return new Question(id, other, hint, error, describedBy, group);
  }

  Question hint(Hint other) {
    return new Question(id, fieldset, other, error, describedBy, group);
  }

  Question error(ErrorMessage other) {
    return new Question(id, fieldset, hint, other, describedBy, group);
  }

  Question from(String field, Typed typed) {
    return error(ErrorMessage.beside(field, typed));
  }

  public Hint hintOfIt() {
    return hint.as(id + "-hint", null);
  }

  public ErrorMessage errorOfIt() {
    return error.as(id + "-error");
  }

  public Fieldset around(Content content) {
    var given = fieldset.describedBy() == null ? describedBy : fieldset.describedBy();
    var ids = Classes.of(given, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
    return fieldset.describedBy(ids.isEmpty() ? null : ids).content(content);
  }
}
