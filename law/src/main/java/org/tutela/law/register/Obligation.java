package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Reason;

/**
 * One thing due once: a failure continues until put right and stays one record.
 *
 * @param arose the day of the event, or of the last notification
 * @param given when it was done
 */
public record Obligation(Kind kind, LocalDate arose, String about, Due due, Optional<LocalDate> given, List<Reason> reasons) {

  public enum Kind {
    INITIAL("Initial notification"),
    CHANGE("Notification of a change"),
    PERIODIC("Periodic notification"),
    DID_NOT_HAPPEN("Notice that a change did not happen"),
    TRAVEL("Notice of travel abroad"),
    RETURN("Notice of return"),
    ABSENCE("Notice of absence from home"),
    NEW_NAME("Notice of a new name before it is used"),
    PREMISES("Notice of going to private premises where children are"),
    RISK_ORDER("Name and home address under a sexual risk order"),
    RISK_ORDER_CHANGE("Change of name or home address under a sexual risk order");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Owed by somebody who need not be on the register. */
    public boolean underRiskOrder() {
      return this == RISK_ORDER || this == RISK_ORDER_CHANGE;
    }
  }

  /** The same for ever, whatever is learned later. */
  public record Key(Kind kind, LocalDate arose, String about) {}

  public Key key() {
    return new Key(kind, arose, about);
  }

  public Verdict verdict(LocalDate today, boolean excused) {
    return Verdict.of(due, given.filter(day -> !day.isAfter(today)), today, excused);
  }

  /** Nothing was given, it waits for a release or a return, and the person is not subject any more: it will never fall due. */
  public boolean lapsed(Registration registration, LocalDate today) {
    return !kind.underRiskOrder() && due.open() && given.isEmpty() && !registration.subjectOn(today);
  }

  /** Nothing was given, and the time is over on every reading. */
  public boolean missedBy(LocalDate today) {
    return given.filter(day -> due.keeps(Due.Limit.BREACH, day)).isEmpty() && !due.keeps(Due.Limit.BREACH, today);
  }
}
