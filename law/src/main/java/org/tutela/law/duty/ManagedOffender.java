package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * Whether the duty is on for a person in an area.
 *
 * @param within a managed child sex offender
 * @param relevant the matters that may be disclosed
 * @param needOpinion foreign matters on which the authority has to form an opinion
 */
@Cites(value = "CJA 2003 ss.327A(1), 327B(4), (7)", rules = {"Q-1", "Q-2", "Q-4", "C-1", "C-11"})
public record ManagedOffender(Known within, List<Matter> relevant, List<Matter> needOpinion, List<Reason> reasons) {

  public ManagedOffender {
    relevant = List.copyOf(relevant);
    needOpinion = List.copyOf(needOpinion);
    reasons = List.copyOf(reasons);
  }

  /** @param managed whether this area manages the person under s.325 */
  public static ManagedOffender judge(List<Matter> matters, Known managed, LocalDate day) {
    var reasons = new ArrayList<Reason>();
    var offender = Known.NO;
    for (Matter matter : matters) {
      var relevance = matter.relevance(day);
      reasons.addAll(relevance.reasons());
      offender = offender.or(makesOffender(matter, relevance));
    }
    if (offender == Known.NO) {
      reasons.add(DutyRule.Q_2.because("Not a child sex offender on what is recorded"));
      reasons.add(DutyRule.C_11.because("The common law power to disclose remains"));
    }
    reasons.add(managed == Known.YES ? DutyRule.Q_4.reason() : DutyRule.Q_4.missing("managed", "Not known to be managed in this area"));
    return new ManagedOffender(offender.and(managed),
        matters.stream().filter(matter -> matter.relevance(day).relevant() == Known.YES).toList(),
        matters.stream().filter(Matter::needsOpinion).toList(),
        reasons.stream().distinct().toList());
  }

  // s.327B(5) lets foreign matters be disclosed; whether one alone makes a child sex offender was not read: left open
  private static Known makesOffender(Matter matter, Matter.Relevance relevance) {
    return matter.foreign() && relevance.relevant() == Known.YES ? Known.UNKNOWN : relevance.relevant();
  }
}
