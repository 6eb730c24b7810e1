package org.tutela.ui.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A due date's tag: how near it is, in words as well as colour. Content, as {@link Tag} is. */
public record Clock(State state, String words) implements Content {

  public enum State {
    OVERDUE("govuk-tag--red"),
    DUE_SOON("govuk-tag--yellow"),
    ON_TIME("govuk-tag--grey"),
    DONE("govuk-tag--green"),
    PAUSED("govuk-tag--blue");

    private final String classes;

    State(String classes) {
      this.classes = classes;
    }
  }

  public static Clock overdue(String words) {
    return new Clock(State.OVERDUE, words);
  }

  public static Clock dueSoon(String words) {
    return new Clock(State.DUE_SOON, words);
  }

  public static Clock onTime(String words) {
    return new Clock(State.ON_TIME, words);
  }

  public static Clock done(String words) {
    return new Clock(State.DONE, words);
  }

  public static Clock paused(String words) {
    return new Clock(State.PAUSED, words);
  }

  /** From the days left: below zero overdue, {@code soon} or fewer due soon. */
  public static Clock daysLeft(long days, long soon) {
    if (days < 0) return overdue(days == -1 ? "1 day overdue" : -days + " days overdue");
    if (days == 0) return dueSoon("Due today");
    String words = days == 1 ? "Due tomorrow" : "Due in " + days + " days";
    return days <= soon ? dueSoon(words) : onTime(words);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Tag.of(words).classes(state.classes + " tutela-clock").writeTo(output);
  }
}
