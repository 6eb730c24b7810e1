package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.Cites;

/** How a duty stands. Nothing here says that an offence was committed: that is for a person and a court. */
@Cites(value = "Design: the verdicts of the register", rules = {"3 verdicts", "O1"})
public enum Verdict {
  COMPLIANT("Complied"),
  NOT_REQUIRED("Not required"),
  PENDING("Due"),
  OVERDUE("Overdue"),
  BREACH_SUSPECTED("Breach suspected"),
  REVIEW("For a person to decide"),
  EXCUSED("Reasonable excuse recorded");

  private final String title;

  Verdict(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** @param excused an officer has recorded a reasonable excuse, which helps as long as the rule lets it */
  public static Verdict of(Due due, Optional<LocalDate> given, LocalDate today, boolean excused) {
    var day = given.orElse(today);
    if (due.keeps(Due.Limit.REMINDER, day)) return given.isPresent() ? COMPLIANT : PENDING;
    if (excused && due.keeps(Due.Limit.EXCUSE, day)) return EXCUSED;
    if (due.keeps(Due.Limit.BREACH, day)) return REVIEW;
    return given.isPresent() ? BREACH_SUSPECTED : OVERDUE;
  }
}
