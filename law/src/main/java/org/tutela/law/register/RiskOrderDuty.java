package org.tutela.law.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.law.Cites;

/**
 * What somebody tells who is under a sexual risk order, or an interim one, and not on the register: names and home address, and what changes of them.
 * What a failure is a breach of is for a person to look up: no text was read.
 */
@Cites(value = "SOA 2003 s.122F", rules = {"13 SRO notify", "13 SRO change", "13 SRO time"})
public final class RiskOrderDuty {
  public static final Set<Item> ITEMS = Set.copyOf(EnumSet.of(Item.NAME, Item.HOME));
  public static final Set<ChangeKind> CHANGES = Set.copyOf(EnumSet.of(ChangeKind.NAME, ChangeKind.HOME));

  private RiskOrderDuty() {}

  public static Duty of(LocalDate served, RuleSet ruleSet, List<Away> aways) {
    return counted(served, ruleSet, aways, RegisterRule.SRO_NOTIFY);
  }

  public static Duty ofChange(ChangeKind kind, LocalDate on, RuleSet ruleSet, List<Away> aways) {
    if (!CHANGES.contains(kind)) return Duty.notRequired(RegisterRule.SRO_CHANGE.because("Only another name or home address is told under a sexual risk order"));
    return counted(on, ruleSet, aways, RegisterRule.SRO_CHANGE);
  }

  /** Time away is counted on the strict reading, and not on the one that favours the person. */
  private static Duty counted(LocalDate beginning, RuleSet ruleSet, List<Away> aways, RegisterRule rule) {
    if (ruleSet.riskOrderDays().isEmpty()) return Duty.notRequired(rule.because("Not a rule of this place on that day"));
    int days = ruleSet.riskOrderDays().get();
    var due = new Due(Counting.beginningWith(beginning, days), Counting.counted(beginning, days, aways).breachAfter());
    return due.remindBy().equals(due.breachAfter()) ? Duty.due(due, rule.reason()) : Duty.due(due, rule.reason(), RegisterRule.SRO_TIME.reason());
  }
}
