package org.tutela.ui.component;

import gg.jte.Content;
import java.util.List;

/** What was done, shown large; or, as an interruption, what to think about before going on. */
public record Panel(Prose title, Prose text, int headingLevel, String classes, Attrs attributes, Actions actions) {

  public record Actions(List<Action> items, String classes, Attrs attributes) {}

  /** @param type "button" for a link that looks like a button; without href it is a button */
  public record Action(String text, String href, String type, String classes, Attrs attributes) {
    public static Action submit(String text) {
      return new Action(text, null, "submit", null, Attrs.NONE);
    }

    public static Action link(String text, String href) {
      return new Action(text, href, null, null, Attrs.NONE);
    }

    public boolean isButton() {
      return href == null || "button".equals(type);
    }

    public Button button() {
      return new Button(Prose.of(text), href, type == null ? "button" : type, null, null, null, Classes.of("govuk-button--inverse", classes), false, attributes);
    }
  }

  public static Panel of(String title, String text) {
    return new Panel(Prose.of(title), Prose.of(text), 1, null, Attrs.NONE, null);
  }

  public static Panel of(String title, Content text) {
    return new Panel(Prose.of(title), Prose.of(text), 1, null, Attrs.NONE, null);
  }

  /** Stops somebody before something that matters; stands inside a form when an action submits. */
  public static Panel interruption(String title, Content text, Action... actions) {
    return new Panel(Prose.of(title), Prose.of(text), 1, "govuk-panel--interruption", Attrs.NONE, new Actions(List.of(actions), null, Attrs.NONE));
  }

  public boolean interrupts() {
    return classes != null && classes.contains("govuk-panel--interruption");
  }

  public String allClasses() {
    return Classes.of("govuk-panel", Classes.when(!interrupts(), "govuk-panel--confirmation"), classes);
  }
}
