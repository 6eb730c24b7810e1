package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * The presumption of section 327A(2) for one particular member of the public. It does not ask whether anyone applied.
 * What is missing gives {@link Answer#UNKNOWN}; only a limb known to fail gives {@link Answer#DOES_NOT_ARISE}.
 */
@Cites(value = "CJA 2003 s.327A(2)-(4)", rules = {"C-2", "C-3", "C-12", "C-14", "4.2"})
public record Presumption(Answer answer, List<Reason> reasons) {

  public enum Answer { ARISES, DOES_NOT_ARISE, UNKNOWN }

  public Presumption {
    reasons = List.copyOf(reasons);
  }

  /** @param offender whether the person is a managed child sex offender */
  public static Presumption judge(Known offender, RiskFinding risk, Member member, LocalDate day) {
    var reasons = new ArrayList<Reason>();
    if (offender != Known.YES) reasons.add(DutyRule.Q_2.missing("offender", "Not known to be a managed child sex offender"));
    var harm = risk.limb(day);
    var need = member.limb();
    reasons.addAll(harm.reasons());
    reasons.addAll(need.reasons());
    var answer = answer(offender.and(harm.met()).and(need.met()));
    if (answer == Answer.ARISES) {
      reasons.add(DutyRule.C_3.reason());
      reasons.add(DutyRule.C_14.reason());
    }
    return new Presumption(answer, reasons);
  }

  /** For a record: it arises if it arises for anyone considered, and is unknown while it is unknown for anyone. */
  public static Presumption judge(Known offender, RiskFinding risk, List<Member> members, LocalDate day) {
    if (members.isEmpty()) return judge(offender, risk, new Member("a particular person", Known.UNKNOWN, ""), day);
    var each = members.stream().map(member -> judge(offender, risk, member, day)).toList();
    var answer = Answer.DOES_NOT_ARISE;
    if (each.stream().anyMatch(one -> one.answer == Answer.UNKNOWN)) answer = Answer.UNKNOWN;
    if (each.stream().anyMatch(one -> one.answer == Answer.ARISES)) answer = Answer.ARISES;
    return new Presumption(answer, each.stream().flatMap(one -> one.reasons.stream()).distinct().toList());
  }

  private static Answer answer(Known all) {
    return switch (all) {
      case YES -> Answer.ARISES;
      case NO -> Answer.DOES_NOT_ARISE;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  public boolean arises() {
    return answer == Answer.ARISES;
  }

  /** Unknown is shown as an alert, never as a no. */
  public boolean alert() {
    return answer == Answer.UNKNOWN;
  }
}
