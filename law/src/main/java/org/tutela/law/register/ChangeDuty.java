package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;

/** Notification of a change. */
@Cites(value = "SOA 2003 s.84(1)-(4)", rules = {"C1", "C4", "C1 prescribed", "12 Scotland 2007"})
public final class ChangeDuty {
  private ChangeDuty() {}

  public static Duty of(ChangeKind kind, LocalDate on, RuleSet ruleSet, List<Away> aways) {
    if (ruleSet.doubtful().contains(kind)) return Duty.due(Due.thenForAPerson(Counting.counted(on, 3, aways).remindBy()), kind.rule().reason(), RegisterRule.SCOTLAND_2007.reason());
    if (!ruleSet.requires(kind)) return Duty.notRequired(kind.rule().because("Not a change that had to be notified on that day"));
    return Duty.due(Counting.counted(on, 3, aways), kind.rule().reason());
  }

  /** A change of which notice was given in advance. */
  public static Duty of(ChangeKind kind, LocalDate on, AdvanceNotice notice, RuleSet ruleSet, List<Away> aways) {
    if (kind.inAdvance() && notice.covers(on)) return Duty.notRequired(RegisterRule.C4.reason());
    return of(kind, on, ruleSet, aways);
  }

  /** Notice of an intended change, with the day it names. */
  public record AdvanceNotice(LocalDate given, LocalDate named) {
    public boolean covers(LocalDate happened) {
      return !happened.isBefore(named.minusDays(2)) && !happened.isAfter(named.plusDays(2)) && !given.isAfter(happened);
    }

    /** It did not happen in time, so the police are to be told within 6 days beginning with the day that was named. */
    public Duty ifNotHappened(Optional<LocalDate> happened, List<Away> aways) {
      if (happened.filter(day -> !day.isAfter(Counting.beginningWith(named, 3))).isPresent()) return Duty.notRequired(RegisterRule.C4.reason());
      return Duty.due(Counting.counted(named, 6, aways), RegisterRule.C4.because("It did not happen: told within 6 days beginning with the day named"));
    }
  }
}
