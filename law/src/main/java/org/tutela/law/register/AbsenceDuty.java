package org.tutela.law.register;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** Telling the police before staying away from the main residence, where a rule set asks for it. */
@Cites(value = "SOA 2003 s.85A (Northern Ireland); Crime and Policing Act 2026", rules = {"12 absence", "14", "14 absence"})
public record AbsenceDuty(boolean required, ZonedDateTime tellBy, List<Reason> reasons) {

  /** @param days away from the sole or main residence */
  public static AbsenceDuty of(LocalDateTime leaves, int days, RuleSet ruleSet) {
    var away = ruleSet.absence();
    var left = Counting.at(leaves);
    if (away.isEmpty()) return new AbsenceDuty(false, left, List.of(RegisterRule.ACT_2026.because("No rule on absence from home is in force")));
    var rule = away.get();
    if (days <= rule.moreThanDays()) return new AbsenceDuty(false, left, List.of(rule.rule().because("Not more than %d days".formatted(rule.moreThanDays()))));
    var tellBy = left.minusHours(rule.hoursBefore());
    return new AbsenceDuty(true, tellBy, List.of(rule.rule().because("%s leaving, so until %s".formatted(rule.rule().text(), TravelDuty.MOMENT.format(tellBy)))));
  }

  /** Of a rule that was not read, nothing is suspected: what was not told in time is for a person. */
  Due due(Optional<LocalDateTime> told) {
    return reasons.stream().allMatch(Reason::verified) ? Due.byHour(tellBy, tellBy, Optional.empty(), told) : Due.thenForAPerson(tellBy, told);
  }

  /** @param hoursBefore leaving */
  public record Rule(int moreThanDays, int hoursBefore, RegisterRule rule) {}
}
