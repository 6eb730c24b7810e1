package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * What the authority found on risk.
 *
 * @param reasonableCause to believe in a risk of serious harm
 * @param fearedOffence by which the harm would be caused; empty while it is not recorded
 * @param where any area: this or another
 */
@Cites(value = "CJA 2003 ss.327A(3)(a), 327B(6)", rules = {"C-2", "C-4", "C-12"})
public record RiskFinding(Known reasonableCause, ToWhom toWhom, String described, Optional<Offence> fearedOffence, String where) {

  public enum ToWhom { PARTICULAR_CHILDREN, DESCRIBED_CHILDREN, CHILDREN_GENERALLY, NOBODY, NOT_ASSESSED }

  public static RiskFinding notAssessed() {
    return new RiskFinding(Known.UNKNOWN, ToWhom.NOT_ASSESSED, "", Optional.empty(), "");
  }

  /** Limb (a) of s.327A(3). */
  public Limb limb(LocalDate day) {
    return switch (toWhom) {
      case NOT_ASSESSED -> new Limb(Known.UNKNOWN, List.of(DutyRule.C_2.missing("toWhom", "Record to whom the risk is")));
      case NOBODY -> new Limb(Known.NO, List.of(DutyRule.C_2.because("No risk to a child is found")));
      case CHILDREN_GENERALLY -> new Limb(Known.NO, List.of(DutyRule.C_12.reason(), DutyRule.C_11.because("Discretion to disclose remains")));
      case PARTICULAR_CHILDREN, DESCRIBED_CHILDREN -> seriousHarm(day);
    };
  }

  private Limb seriousHarm(LocalDate day) {
    if (fearedOffence.isEmpty()) {
      return new Limb(Known.UNKNOWN.and(reasonableCause),
          List.of(DutyRule.C_4.missing("fearedOffence", "Record the offence by which harm is feared")));
    }
    var listing = Schedule34A.list(fearedOffence.get(), day);
    if (listing.listed() == Known.UNKNOWN) return new Limb(Known.UNKNOWN.and(reasonableCause), listing.reasons());
    if (!listing.canBeFeared()) {
      return new Limb(Known.NO, List.of(DutyRule.C_4.because("The harm feared is not by an offence listed in paragraph 7 or later")));
    }
    return new Limb(reasonableCause, List.of(switch (reasonableCause) {
      case YES -> DutyRule.C_2.because("Reasonable cause to believe in a risk of serious harm");
      case NO -> DutyRule.C_2.because("No reasonable cause to believe in a risk of serious harm");
      case UNKNOWN -> DutyRule.C_2.missing("reasonableCause", "Record whether there is reasonable cause to believe in the risk");
    }));
  }

  /** One limb's answer with its working. */
  public record Limb(Known met, List<Reason> reasons) {
    public Limb {
      reasons = List.copyOf(reasons);
    }
  }
}
