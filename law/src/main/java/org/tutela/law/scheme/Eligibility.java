package org.tutela.law.scheme;

import static org.tutela.law.Texts.unless;

import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;

/** Whether a request falls under the scheme, and whether the applicant may be the one who is told anything. */
@Cites(value = "CSODS eligibility",
    rules = {"1 contact", "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9", "L-5", "2.8"})
public record Eligibility(boolean applicantMayBeTold, List<Reason> notes) {

  public Eligibility {
    notes = List.copyOf(notes);
  }

  public static Ruling<Eligibility> judge(Request request, RuleSet ruleSet) {
    var against = Texts.gather(
        unless(request.purpose() != Request.Purpose.VET_AN_EMPLOYEE,
            SchemeRule.L_5.missing("purpose", "A question about an employee goes to the Disclosure and Barring Service")),
        unless(request.purpose() != Request.Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME,
            SchemeRule.XB_1.missing("purpose", "The child lives where there is a scheme of its own: pass the request on to the police there, and decide nothing")),
        unless(request.purpose() != Request.Purpose.CURIOSITY_OR_DISLIKE,
            SchemeRule.E_6.missing("purpose", "Ask what the grounds are and which children are involved")),
        unless(request.subjectIdentified(), SchemeRule.E_2.missing("subject", "No one person is named or can be identified")),
        particularChild(request),
        unless(!request.contact().isEmpty(), SchemeRule.E_3.missing("contact", "The person has no contact with the child")));
    return Ruling.unless(against, () -> eligible(request, ruleSet));
  }

  private static List<Reason> particularChild(Request request) {
    if (request.particularChildren() > 0) return List.of();
    return List.of(
        SchemeRule.E_2.missing("child", "No particular child is named or can be identified"),
        SchemeRule.E_4.because("Explain why, and record what will be done with the information instead"));
  }

  private static Eligibility eligible(Request request, RuleSet ruleSet) {
    var notes = new ArrayList<Reason>();
    notes.add(SchemeRule.E_1.reason());
    notes.add(SchemeRule.E_5.reason());
    var barred = againstTelling(request, ruleSet);
    notes.addAll(barred);
    return new Eligibility(barred.isEmpty(), notes);
  }

  /** What stands against telling the applicant anything, whoever else may be told. */
  static List<Reason> againstTelling(Request request, RuleSet ruleSet) {
    return Texts.gather(
        unless(request.applicantAdult(), SchemeRule.E_7.missing("recipient", "The applicant is under 18 and is told nothing: choose a protector")),
        unless(request.applicantIdentified(), SchemeRule.E_8.missing("recipient", "The applicant is not identified and is told nothing: choose a protector")),
        unless(ruleSet != RuleSet.PILOT08 || request.applicant().parentGuardianOrCarer(),
            SchemeRule.E_9.missing("recipient", "Only a parent, guardian or carer may be told: choose a protector")));
  }
}
