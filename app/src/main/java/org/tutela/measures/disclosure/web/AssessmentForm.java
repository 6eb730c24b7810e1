package org.tutela.measures.disclosure.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.tutela.law.scheme.Assessment.Partner;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Held;
import org.tutela.measures.disclosure.RecordAssessment;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.ui.form.Typed;

/** F-RISK as posted. */
final class AssessmentForm {
  /** Representations have a page of their own. */
  static final Map<String, String> FIELDS = Map.of("representations", "");

  private AssessmentForm() {}

  static Optional<RecordAssessment> read(ApplicationId id, int version, Typed typed) {
    var partners = EnumSet.noneOf(Partner.class);
    typed.all("partners").forEach(code -> Typed.constant(Partner.class, code).ifPresent(partners::add));
    if (partners.isEmpty()) typed.problem("partners", "Choose each partner you asked");
    var held = typed.choice("held", Held.class, "Choose what is held about the person");
    var concerns = typed.choice("concerns", code -> Typed.constant(Concerns.class, code).filter(c -> c != Concerns.NOT_YET_KNOWN), "Say whether the checks found concerns");
    var risk = typed.yesNo("riskToThisChild", "Say whether there is a risk to this child");
    var possible = typed.yesNo("disclosurePossible", "Say whether disclosure may have to be decided");
    var under18 = typed.yesNo("subjectUnder18", "Say whether the person asked about is under 18");
    var risks = new RecordAssessment.Risks(
        typed.required("toChild", Typed.TEXT, "Describe the risk to the child, or say that there is none"),
        typed.required("toApplicant", Typed.TEXT, "Describe the risk to the applicant, or say that there is none"),
        typed.required("toSubject", Typed.TEXT, "Describe the risk to the person asked about, or say that there is none"),
        typed.optional("toOthers", Typed.TEXT).orElse(""),
        typed.required("ifNothingIsSaid", Typed.TEXT, "Say what may follow if nothing is said"),
        typed.required("alternatives", Typed.TEXT, "Say what else could protect the child"));
    if (typed.hasErrors()) return Optional.empty();
    return Optional.of(new RecordAssessment(id, version, partners, held.orElseThrow(), concerns.orElseThrow(), risk.orElseThrow(),
        possible.orElseThrow(), under18.orElseThrow(), risks));
  }
}
