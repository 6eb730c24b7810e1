package org.tutela.ui.component;

import org.tutela.ui.form.Typed;

/** One line of text. */
public record Input(Field field, String type, String value, String classes, Affix prefix, Affix suffix, Wrapper wrapper, Attrs attributes) {

  /** Such as £ before, or "metres" after. */
  public record Affix(Prose text, String classes, Attrs attributes) {
    public static Affix of(String text) {
      return new Affix(Prose.of(text), null, Attrs.NONE);
    }
  }

  public record Wrapper(String classes, Attrs attributes) {
    public static final Wrapper PLAIN = new Wrapper(null, Attrs.NONE);
  }

  public static Input of(String name, String label) {
    return new Input(Field.of(name, label), "text", null, null, null, null, Wrapper.PLAIN, Attrs.NONE);
  }

  public Input hint(String text) {
    return field(field.hint(Hint.of(text)));
  }

  /** Fills in what was typed and what is wrong with it. */
  public Input from(Typed typed) {
    return field(field.from(typed)).value(typed.raw(field.name()));
  }

  public Input value(String other) {
    return new Input(field, type, other == null || other.isEmpty() ? null : other, classes, prefix, suffix, wrapper, attributes);
  }

  public Input error(String message) {
    return field(field.error(ErrorMessage.of(message)));
  }

  /** The label is the page's h1. */
  public Input heading() {
    return field(field.label(field.label().heading()));
  }

  public Input label(Label other) {
    return field(field.label(other));
  }

  /** As wide as a number of characters: 2, 3, 4, 5, 10, 20 or 30. */
  public Input width(int characters) {
    return classes("govuk-input--width-" + characters);
  }

  public Input wholeNumber() {
    return attributes(attributes.and("inputmode", "numeric")).attributes("spellcheck", "false");
  }

  public Input email() {
    return type("email").autocomplete("email").attributes("spellcheck", "false");
  }

  public Input telephone() {
    return type("tel").autocomplete("tel");
  }

  public Input password() {
    return type("password").attributes("spellcheck", "false").attributes("autocapitalize", "none").value(null);
  }

  public Input type(String other) {
    return new Input(field, other, value, classes, prefix, suffix, wrapper, attributes);
  }

  public Input autocomplete(String purpose) {
    return attributes("autocomplete", purpose);
  }

  public Input prefix(String text) {
    return new Input(field, type, value, classes, Affix.of(text), suffix, wrapper, attributes);
  }

  public Input suffix(String text) {
    return new Input(field, type, value, classes, prefix, Affix.of(text), wrapper, attributes);
  }

  public Input classes(String more) {
    return new Input(field, type, value, Classes.of(classes, more), prefix, suffix, wrapper, attributes);
  }

  public Input attributes(String name, String value) {
    return attributes(attributes.and(name, value));
  }

  private Input field(Field other) {
    return new Input(other, type, value, classes, prefix, suffix, wrapper, attributes);
  }

  private Input attributes(Attrs other) {
    return new Input(field, type, value, classes, prefix, suffix, wrapper, other);
  }

  public String allClasses() {
    return Classes.of("govuk-input", classes, Classes.when(field.error() != null, "govuk-input--error"));
  }

  public boolean wrapped() {
    return shown(prefix) || shown(suffix) || Prose.shown(field.group().before()) || Prose.shown(field.group().after());
  }

  public static boolean shown(Affix affix) {
    return affix != null && Prose.shown(affix.text());
  }
}
