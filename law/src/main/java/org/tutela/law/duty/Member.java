package org.tutela.law.duty;

import java.util.List;
import org.tutela.law.Known;

/**
 * A particular member of the public who was considered.
 *
 * @param necessary reasonable cause to believe that telling this person is necessary to protect the children
 */
public record Member(String who, Known necessary, String reasons) {

  /** Limb (b) of s.327A(3). */
  RiskFinding.Limb limb() {
    return new RiskFinding.Limb(necessary, List.of(switch (necessary) {
      case YES -> DutyRule.C_2.because("Reasonable cause to believe that telling " + who + " is necessary");
      case NO -> DutyRule.C_2.because("Telling " + who + " is not necessary to protect the children");
      case UNKNOWN -> DutyRule.C_2.missing("necessary", "Necessity is not assessed for " + who);
    }));
  }
}
