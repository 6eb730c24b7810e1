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
    return new AbsenceDuty(true, left.minusHours(rule.hoursBefore()), List.of(rule.rule().reason()));
  }

  /** The moment as a day: told on it but after the moment, it was no longer in time; not told, the whole day is left. */
  Due due(Optional<LocalDateTime> told) {
    var day = tellBy.toLocalDate();
    return Due.on(told.filter(moment -> moment.toLocalDate().equals(day) && Counting.at(moment).isAfter(tellBy)).isPresent() ? day.minusDays(1) : day);
  }

  /** @param hoursBefore leaving */
  public record Rule(int moreThanDays, int hoursBefore, RegisterRule rule) {}
}
