package org.tutela.ui.component;

public record Label(Prose text, String target, String classes, boolean pageHeading, Attrs attributes) {
  public static Label of(String text) {
    return new Label(Prose.of(text), null, null, false, Attrs.NONE);
  }

  Label on(String id) {
    return new Label(text, id, classes, pageHeading, attributes);
  }

  public Label classes(String more) {
    return new Label(text, target, more, pageHeading, attributes);
  }

  public Label heading() {
    return new Label(text, target, Classes.of("govuk-label--l", classes), true, attributes);
  }
}
