package org.tutela.ui.component;

public record GenericHeader(Prose logo, String href, String containerClasses, String classes, Attrs attributes) {
  public static GenericHeader of(String name, String href) {
    return new GenericHeader(Prose.of(name), href, "govuk-width-container", null, Attrs.NONE);
  }
}
