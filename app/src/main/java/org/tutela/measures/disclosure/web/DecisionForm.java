package org.tutela.measures.disclosure.web;

import java.util.Map;
import java.util.Optional;
import org.tutela.law.scheme.DisclosureTest;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Findings.Answer;
import org.tutela.law.scheme.Findings.Finding;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Recipient;
import org.tutela.measures.disclosure.Decide;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.form.Typed;

/**
 * F-DEC as posted. It reads and limits; whether the decision is allowed is for the law to say, so that the page shows
 * the law's own reasons and not a copy of them.
 */
final class DecisionForm {
  /** Malice is shown in the reasons, a rank is confirmed, and representations have a page of their own. */
  static final Map<String, String> FIELDS = Map.of("evidence", "reasons", "decidedBy", "senior", "recipientIsApplicant", "isApplicant", "representations", "");

  private DecisionForm() {}

  static Optional<Decide> read(ApplicationId id, int version, Typed typed) {
    var findings = new Findings(finding(typed, DisclosureTest.NECESSARY), finding(typed, DisclosureTest.PRESSING_NEED),
        finding(typed, DisclosureTest.PROPORTIONATE), text(typed, "harm"));
    var category = typed.choice("category", OutcomeCategory.class, "Choose the decision");
    var recipient = new Recipient(typed.optional("recipient", Typed.NAME).orElse(""),
        Typed.constant(Recipient.Relation.class, typed.raw("relation")).orElse(null), typed.raw("isApplicant").equals("yes"),
        text(typed, "whyThisPerson"));
    var tellSubject = new Decide.TellSubject(typed.raw("tellSubject").equals("yes"), text(typed, "tellSubjectReasons"));
    if (category.filter(OutcomeCategory::discloses).isPresent()) telling(typed);
    String reasons = text(typed, "reasons");
    String words = text(typed, "whatIsSaid");
    String conditions = text(typed, "conditions");
    String consulted = text(typed, "consulted");
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new Decide(id, version, findings, category.orElseThrow(), reasons, words, recipient, conditions, tellSubject, consulted,
        typed.chose("safeguarding", "yes"), typed.chose("senior", "yes")));
  }

  /** What a decision to disclose says of whom it tells: an answer that is not given is no answer. */
  private static void telling(Typed typed) {
    typed.yesNo("isApplicant", "Say whether the person told is the applicant");
    var tell = typed.yesNo("tellSubject", "Say whether the person disclosed about is to be told");
    if (tell.filter(told -> !told).isPresent() && typed.raw("tellSubjectReasons").isBlank()) typed.problem("tellSubjectReasons", "Say why they are not to be told");
  }

  private static Finding finding(Typed typed, DisclosureTest limb) {
    var answer = Typed.constant(Answer.class, typed.raw(limb.name())).orElse(Answer.NOT_RECORDED);
    return new Finding(answer, text(typed, limb.name() + "-reasons"));
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("");
  }
}
