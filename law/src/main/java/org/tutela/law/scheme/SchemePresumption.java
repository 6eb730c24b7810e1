package org.tutela.law.scheme;

import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * The presumption in the wording of 2023. It follows the test and never replaces a limb; it is not the presumption
 * of section 327A, which is {@code org.tutela.law.duty.Presumption}.
 */
@Cites(value = "CSODS guidance 2023, restated by Buckinghamshire; X (South Yorkshire), paras 46-48", rules = {"P-1", "P-2", "P-3"})
public record SchemePresumption(boolean holds, List<Reason> reasons) {

  public SchemePresumption {
    reasons = List.copyOf(reasons);
  }

  public static SchemePresumption judge(RuleSet ruleSet, Held held, boolean riskToThisChild, Findings findings) {
    var against = new ArrayList<Reason>();
    if (ruleSet != RuleSet.CSODS23) against.add(SchemeRule.P_1.reason());
    if (held != Held.CHILD_SEX_OFFENCES) against.add(SchemeRule.P_3.reason());
    if (!riskToThisChild) against.add(SchemeRule.P_2.missing("risk", "No risk to this child is found"));
    if (!findings.necessary().met()) against.add(SchemeRule.P_2.missing("necessary", "Disclosure is not found necessary"));
    if (!findings.proportionate().met()) against.add(SchemeRule.P_2.missing("proportionate", "Disclosure is not found proportionate"));
    return against.isEmpty()
        ? new SchemePresumption(true, List.of(SchemeRule.P_2.reason()))
        : new SchemePresumption(false, against);
  }
}
