package org.tutela.ui.component;

public record PhaseBanner(Tag tag, Prose text, String classes, Attrs attributes) {
  public static PhaseBanner of(String phase, String text) {
    return new PhaseBanner(Tag.of(phase), Prose.of(text), null, Attrs.NONE);
  }

  public Tag tagOfIt() {
    return new Tag(tag.text(), Classes.of("govuk-phase-banner__content__tag", tag.classes()), Attrs.NONE);
  }
}
