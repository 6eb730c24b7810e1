package org.tutela.ui.component;

import gg.jte.Content;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

/** @param success green, and read out at once */
public record NotificationBanner(Prose text, Prose title, boolean success, String role, String titleId, int headingLevel, String classes, Attrs attributes) {
  private static final Words IMPORTANT = new Words("Important", "Pwysig");
  private static final Words SUCCESS = new Words("Success", "Llwyddiant");

  public static NotificationBanner of(String text) {
    return of(text, Language.EN);
  }

  public static NotificationBanner of(String text, Language language) {
    return new NotificationBanner(Prose.of(text), Prose.of(IMPORTANT.in(language)), false, "region", "govuk-notification-banner-title", 2, null, Attrs.NONE);
  }

  public static NotificationBanner of(Content text) {
    return new NotificationBanner(Prose.of(text), Prose.of(IMPORTANT.en()), false, "region", "govuk-notification-banner-title", 2, null, Attrs.NONE);
  }

  public static NotificationBanner success(String text) {
    return success(text, Language.EN);
  }

  public static NotificationBanner success(String text, Language language) {
    return new NotificationBanner(Prose.of(text), Prose.of(SUCCESS.in(language)), true, "alert", "govuk-notification-banner-title", 2, null, Attrs.NONE);
  }

  /** For a second banner on a page, whose title's id must be its own. */
  public NotificationBanner titleId(String other) {
    return new NotificationBanner(text, title, success, role, other, headingLevel, classes, attributes);
  }

  public boolean plain() {
    return text instanceof Prose.Plain;
  }
}
