package org.tutela.ui;

import java.util.Arrays;
import java.util.List;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/**
 * A page that is one short form: a heading, a few fields, a button.
 *
 * @param lead said before the fields; "" for nothing
 * @param version of the row that the form changes, null when it makes a new one
 */
public record EntryPage(String title, String lead, String back, String action, Long version, Typed typed, List<EntryField> fields, String button)
    implements Page {

  /** One field of the form, filled in with what was typed. */
  public sealed interface EntryField {
    record Line(Input input) implements EntryField {}

    record Lines(Textarea textarea) implements EntryField {}

    record Choice(Radios radios) implements EntryField {}

    record Pick(Select select) implements EntryField {}

    record Day(DateInput date) implements EntryField {}

    record File(Input input) implements EntryField {}

    record Hidden(String name, String value) implements EntryField {}
  }

  public static EntryField line(Input input) {
    return new EntryField.Line(input);
  }

  public static EntryField lines(Textarea textarea) {
    return new EntryField.Lines(textarea);
  }

  public static EntryField choice(Radios radios) {
    return new EntryField.Choice(radios);
  }

  public static EntryField pick(Select select) {
    return new EntryField.Pick(select);
  }

  public static EntryField day(DateInput date) {
    return new EntryField.Day(date);
  }

  /** No page can fill one in again: with something else to mend it is to be chosen anew. */
  public static EntryField file(Input input) {
    return new EntryField.File(input.type("file").classes("govuk-file-upload").value(null));
  }

  public static EntryField hidden(String name, String value) {
    return new EntryField.Hidden(name, value);
  }

  public static EntryPage of(String title, String back, String action, Typed typed, String button, EntryField... fields) {
    return new EntryPage(title, "", back, action, null, typed, Arrays.asList(fields), button);
  }

  public EntryPage lead(String words) {
    return new EntryPage(title, words, back, action, version, typed, fields, button);
  }

  public EntryPage version(long row) {
    return new EntryPage(title, lead, back, action, row, typed, fields, button);
  }

  /** How it is sent; null for the usual way. */
  public String enctype() {
    return fields.stream().anyMatch(EntryField.File.class::isInstance) ? "multipart/form-data" : null;
  }

  @Override
  public String template() {
    return "layout/entry.jte";
  }
}
