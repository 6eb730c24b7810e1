package org.tutela.law.register;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * Telling the police before going to private premises where children are, where a rule set asks it of child sex offenders. No text was read: what was not told in
 * time is for a person, and nothing is ever suspected of it.
 */
@Cites(value = "Crime and Policing Act 2026", rules = {"14 premises", "14"})
public record PremisesDuty(boolean required, ZonedDateTime tellBy, List<Reason> reasons) {

  /**
   * A place to which somebody goes, or went.
   *
   * @param concerned whether the person is one of those whom the rule asks, as somebody found who looked it up
   * @param children whether anybody under 18 is there
   */
  public record Going(LocalDateTime enters, Known concerned, boolean publicHasAccess, Known children) {}

  public static PremisesDuty of(Going going, RuleSet ruleSet) {
    var enters = Counting.at(going.enters());
    var asked = ruleSet.further().premises();
    if (asked.isEmpty()) return no(enters, RegisterRule.ACT_2026.because("No rule on private premises where children are is in force"));
    var rule = asked.get();
    if (going.publicHasAccess()) return no(enters, rule.rule().because("The public has access: no private premises"));
    if (going.children() == Known.NO) return no(enters, rule.rule().because("Nobody under 18 is there"));
    if (going.concerned() == Known.NO) return no(enters, rule.rule().because("Not one of those whom the rule asks, as somebody found"));
    var tellBy = enters.minusHours(rule.hoursBefore());
    boolean open = going.children().and(going.concerned()) == Known.UNKNOWN;
    return new PremisesDuty(true, tellBy, List.of(rule.rule().because("%s, so until %s%s".formatted(rule.rule().text(), TravelDuty.MOMENT.format(tellBy),
        open ? "; whether children are there, or the person is one of those asked, is not known" : ""))));
  }

  private static PremisesDuty no(ZonedDateTime enters, Reason reason) {
    return new PremisesDuty(false, enters, List.of(reason));
  }

  Due due(Optional<LocalDateTime> told) {
    return Due.thenForAPerson(tellBy, told);
  }

  /** @param hoursBefore entering them */
  public record Rule(int hoursBefore, RegisterRule rule) {}
}
