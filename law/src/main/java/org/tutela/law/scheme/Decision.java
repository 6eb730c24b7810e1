package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** What the decision-maker decides under the scheme, whose basis is the common law. */
@Cites(value = "CSODS decision, after X (South Yorkshire)", rules = {"P-4", "P-5", "MA-3", "L-3"})
public sealed interface Decision extends Entry {

  Findings findings();

  /** @param senior of the rank that the force asks for when the subject is under 18 */
  record Decider(String name, boolean senior) {}

  Decider by();

  Instant at();

  /** @param whatIsSaid no more than protects the child */
  record ToDisclose(
      OutcomeCategory category, Findings findings, Recipient recipient, String whatIsSaid, String conditions,
      Decider by, Instant at) implements Decision {}

  /** @param reasons in the decision-maker's words; {@code evidence} only for a finding of malice */
  record NotToDisclose(
      OutcomeCategory category, Findings findings, String reasons, String evidence, Decider by, Instant at)
      implements Decision {}

  /** What stands against this decision, given everything else on the file. */
  default List<Reason> against(CaseFile file) {
    return Texts.gather(decider(file), switch (this) {
      case ToDisclose decision -> againstDisclosing(decision, file);
      case NotToDisclose decision -> againstNotDisclosing(decision, file);
    });
  }

  private List<Reason> decider(CaseFile file) {
    var interviewer = file.latest(Interview.class).map(Interview::interviewer);
    boolean under18 = file.latest(Assessment.class).map(Assessment::subjectUnder18).orElse(false);
    return Texts.gather(
        unless(by() != null && !blank(by().name()), SchemeRule.P_5.missing("decidedBy", "Record who decides")),
        unless(at() != null, SchemeRule.MACHINE.missing("decidedAt", "Record when it was decided")),
        unless(by() == null || interviewer.filter(name -> name.equals(by().name())).isEmpty(),
            SchemeRule.P_5.missing("decidedBy", "The interviewing officer may not decide alone")),
        YoungSubject.decider(under18, by() != null && by().senior()));
  }

  private static List<Reason> againstDisclosing(ToDisclose decision, CaseFile file) {
    return Texts.gather(
        DisclosureTest.judge(decision.findings()) instanceof org.tutela.law.Ruling.NotAllowed<?>(var limbs) ? limbs : List.of(),
        file.latest(Representations.class).map(Representations::against).orElseGet(() ->
            List.of(SchemeRule.REP_5.missing("representations", "Record whether the person was asked for representations"))),
        decision.recipient() == null
            ? List.of(SchemeRule.D_1.missing("recipient", "Name the person who will be told"))
            : decision.recipient().against(),
        applicantAsRecipient(decision.recipient(), file),
        unless(!blank(decision.whatIsSaid()), SchemeRule.D_4.missing("whatIsSaid", "Write what will be said")),
        unless(decision.category() == categoryFor(file),
            SchemeRule.CATEGORIES.missing("category", "The category does not fit what is held")),
        unless(freshReasons(decision, file),
            SchemeRule.D_6.missing("reasons", "The undertaking was refused: give new reasons")));
  }

  private static List<Reason> applicantAsRecipient(Recipient recipient, CaseFile file) {
    if (recipient == null || !recipient.isApplicant()) return List.of();
    if (file.latest(FirstContact.class).isEmpty()) {
      return List.of(SchemeRule.D_1.missing("recipient", "Nobody applied: the person told cannot be the applicant"));
    }
    return file.latest(Request.class).map(asked -> Eligibility.againstTelling(asked, file.ruleSet())).orElse(List.of());
  }

  private static OutcomeCategory categoryFor(CaseFile file) {
    return file.latest(Assessment.class).map(Assessment::held).map(held -> switch (held) {
      case CHILD_SEX_OFFENCES -> OutcomeCategory.DISCLOSE_CSO;
      case OTHER_RELEVANT -> OutcomeCategory.DISCLOSE_OTHER;
      case NOTHING_RELEVANT -> OutcomeCategory.NO_CONCERNS;
    }).orElse(OutcomeCategory.NO_CONCERNS);
  }

  private static boolean freshReasons(ToDisclose decision, CaseFile file) {
    return file.all(SigningRefused.class).stream().noneMatch(refused -> refused.refused().findings().equals(decision.findings()));
  }

  private static List<Reason> againstNotDisclosing(NotToDisclose decision, CaseFile file) {
    boolean presumed = file.latest(Assessment.class)
        .map(seen -> SchemePresumption.judge(file.ruleSet(), seen.held(), seen.riskToThisChild(), decision.findings()).holds())
        .orElse(false);
    return Texts.gather(
        unless(decision.category() != null && !decision.category().discloses() && decision.category() != OutcomeCategory.NOT_IN_SCHEME,
            SchemeRule.CATEGORIES.missing("category", "Choose how the case ends")),
        unless(decision.category() != OutcomeCategory.NO_CONCERNS || file.latest(Assessment.class).filter(seen -> seen.held() != Held.NOTHING_RELEVANT).isEmpty(),
            SchemeRule.CATEGORIES.missing("category", "Something relevant is held about the person: “no concerns” is not how the case ends")),
        unless(!blank(decision.reasons()), (presumed ? SchemeRule.P_4 : SchemeRule.CATEGORIES)
            .missing("reasons", presumed ? "The presumption holds: give reasons for not disclosing" : "Give the reasons")),
        unless(decision.category() != OutcomeCategory.MALICIOUS || !blank(decision.evidence()),
            SchemeRule.MA_3.missing("evidence", "Record the evidence of malice")));
  }
}
