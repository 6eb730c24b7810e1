package org.tutela.ui.component;

import gg.jte.Content;

/** @param href makes it a link that looks like a button */
public record Button(Prose text, String href, String type, String name, String value, String id, String classes, boolean begins, Attrs attributes) {
  public static Button of(String text) {
    return new Button(Prose.of(text), null, "submit", null, null, null, null, false, Attrs.NONE);
  }

  public static Button of(Content text) {
    return of("").text(Prose.of(text));
  }

  public static Button link(String text, String href) {
    return new Button(Prose.of(text), href, "submit", null, null, null, null, false, Attrs.NONE);
  }

  /** A submit button that says which was pressed. */
  public Button sending(String field, String value) {
    return new Button(text, href, type, field, value, id, classes, begins, attributes);
  }

  /** Sends nothing: what it does is for the page's script to say. */
  public Button plain() {
    return new Button(text, href, "button", name, value, id, classes, begins, attributes);
  }

  public Button secondary() {
    return classes("govuk-button--secondary");
  }

  public Button warning() {
    return classes("govuk-button--warning");
  }

  public Button inverse() {
    return classes("govuk-button--inverse");
  }

  /** The button that begins a service. */
  public Button start() {
    return new Button(text, href, type, name, value, id, classes, true, attributes);
  }

  public Button disabled() {
    return attributes(attributes.and("disabled", true).and("aria-disabled", "true"));
  }

  public Button id(String other) {
    return new Button(text, href, type, name, value, other, classes, begins, attributes);
  }

  public Button classes(String more) {
    return new Button(text, href, type, name, value, id, Classes.of(classes, more), begins, attributes);
  }

  public Button attributes(Attrs other) {
    return new Button(text, href, type, name, value, id, classes, begins, other);
  }

  private Button text(Prose other) {
    return new Button(other, href, type, name, value, id, classes, begins, attributes);
  }

  /** A start button is laid out by flexbox, which would drop the spaces between elements in its text. */
  public Content label() {
    return begins && text instanceof Prose.Rich ? output -> {
      output.writeContent("<span>");
      text.writeTo(output);
      output.writeContent("</span>");
    } : text;
  }

  public String allClasses() {
    return Classes.of("govuk-button", classes, Classes.when(begins, "govuk-button--start"));
  }
}
