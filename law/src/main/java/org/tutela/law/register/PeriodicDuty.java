package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;

/** Notifying again: within a year of the last notification, or within 7 days without a sole or main residence. */
@Cites(value = "SOA 2003 s.85", rules = {"A1", "A2", "A3", "A4", "A5", "A6"})
public final class PeriodicDuty {
  private PeriodicDuty() {}

  /** What was given. Only some kinds start the year again. */
  public enum Given {
    INITIAL(true), CHANGE(true), PERIODIC(true), TRAVEL(false), RETURN(false), DID_NOT_HAPPEN(false);

    private final boolean startsAgain;

    Given(boolean startsAgain) {
      this.startsAgain = startsAgain;
    }

    public boolean startsAgain() {
      return startsAgain;
    }
  }

  /** @param mainResidence whether the last home address notified was a sole or main residence */
  public static Duty after(LocalDate lastNotified, boolean mainResidence, RuleSet ruleSet, List<Away> aways) {
    if (lastNotified.isBefore(Schedule3.BEGAN)) {
      return Duty.due(extended(Counting.yearAfter(Schedule3.BEGAN), aways), RegisterRule.A1.reason(), RegisterRule.RULE_SETS.because("No year ran under this Act before it began on 1 May 2004"));
    }
    var weekly = mainResidence ? Optional.<Integer>empty() : ruleSet.daysWithoutResidence();
    var due = weekly.map(days -> Counting.after(lastNotified, days)).orElseGet(() -> Counting.yearAfter(lastNotified));
    var rule = weekly.isPresent() ? RegisterRule.A4 : RegisterRule.A1;
    var extended = extended(due, aways);
    return extended.equals(Due.on(due)) ? Duty.due(extended, rule.reason()) : Duty.due(extended, rule.reason(), RegisterRule.A5.reason());
  }

  private static Due extended(LocalDate due, List<Away> aways) {
    return new Due(extended(due, aways, true), extended(due, aways, false));
  }

  /** While the period ends in time that is disregarded, it ends 3 days beginning with the day that stops. */
  private static LocalDate extended(LocalDate due, List<Away> aways, boolean partDaysCount) {
    var day = due;
    while (covering(aways, day, partDaysCount).isPresent()) {
      var back = back(day, aways, partDaysCount);
      if (back.isEmpty()) return LocalDate.MAX;
      day = Counting.beginningWith(back.get(), 3);
    }
    return day;
  }

  /** The first day on which no time is disregarded: going from one straight into another is no return. */
  private static Optional<LocalDate> back(LocalDate from, List<Away> aways, boolean partDaysCount) {
    var day = from;
    for (var away = covering(aways, day, partDaysCount); away.isPresent(); away = covering(aways, day, partDaysCount)) {
      if (away.get().until().isEmpty()) return Optional.empty();
      day = away.get().until().get();
    }
    return Optional.of(day);
  }

  // on the day of departure he can still come: the reminder stands, a breach is not suspected
  private static Optional<Away> covering(List<Away> aways, LocalDate day, boolean partDaysCount) {
    return aways.stream().filter(away -> away.covers(day) && !(partDaysCount && away.from().equals(day))).findFirst();
  }
}
