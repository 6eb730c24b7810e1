package org.tutela.law.register;

import java.time.LocalDate;
import org.tutela.law.Cites;

/** Telling the police a new name before it is used, where a rule set asks for it. Whether less time was enough, since more was not practicable, is for a person: no text was read, so nothing is ever suspected of it. */
@Cites(value = "Crime and Policing Act 2026", rules = {"14 new name", "14"})
public final class NewNameDuty {
  private NewNameDuty() {}

  /** @param used the day of first use, as it was or is to be */
  public static Duty of(LocalDate used, RuleSet ruleSet) {
    var asked = ruleSet.further().newName();
    if (asked.isEmpty()) return Duty.notRequired(RegisterRule.ACT_2026.because("No rule on a new name before it is used is in force"));
    var rule = asked.get();
    return Duty.due(Due.thenForAPerson(Counting.clearDaysBefore(used, rule.daysBefore())), rule.rule().reason());
  }

  /** @param daysBefore its first use */
  public record Rule(int daysBefore, RegisterRule rule) {}
}
