package org.tutela.law.duty;

import java.time.LocalDate;
import org.tutela.law.Cites;

/** What makes a consideration due. The app stores the name. */
@Cites(value = "Design: triggers for a consideration", rules = {"C-TRIG", "MP-7"})
public enum Trigger {
  FIRST_MANAGEMENT,
  TRANSFER_IN,
  LEVEL_2_MEETING(true),
  LEVEL_3_MEETING(true),
  LEVEL_1_REVIEW(true),
  CHANGE_OF_ADDRESS,
  CHANGE_OF_HOUSEHOLD,
  CHANGE_OF_EMPLOYMENT,
  CHANGE_OF_VOLUNTEERING,
  CHANGE_OF_RELATIONSHIP,
  ONLINE_CONTACT_WITH_CHILD,
  SCHEME_APPLICATION,
  POLYGRAPH_DISCLOSURE,
  NEW_INTELLIGENCE,
  BREACH,
  RECALL,
  NEW_AREA_OF_RISK;

  private static final int DAYS = 10;

  private final boolean held;

  Trigger() {
    this(false);
  }

  Trigger(boolean held) {
    this.held = held;
  }

  /** A meeting or review: it is due on its own day, and needs its own consideration each time. */
  public boolean isMeetingOrReview() {
    return held;
  }

  /** @param on the meeting's or review's date, or the day of the event */
  public LocalDate dueOn(LocalDate on) {
    return held ? on : on.plusDays(DAYS);
  }
}
