package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import org.tutela.law.Cites;

/** The first notification after becoming subject. */
@Cites(value = "SOA 2003 s.83(1)-(2)", rules = {"I1", "I2"})
public final class InitialDuty {
  private InitialDuty() {}

  /**
   * @param earlier the episodes before this one
   * @param notified an initial notification was made for one of them
   */
  public static Duty of(LocalDate relevantDate, Registration earlier, boolean notified, List<Away> aways) {
    boolean stays = earlier.throughout(relevantDate, Counting.beginningWith(relevantDate, 3));
    if (notified && stays) return Duty.notRequired(RegisterRule.I2.reason());
    if (relevantDate.isBefore(Schedule3.BEGAN)) {
      return Duty.due(Counting.counted(Schedule3.BEGAN, 3, aways), RegisterRule.I1.reason(), RegisterRule.RULE_SETS.because("Nothing was due under this Act before it began on 1 May 2004"));
    }
    return Duty.due(Counting.counted(relevantDate, 3, aways), RegisterRule.I1.reason());
  }
}
