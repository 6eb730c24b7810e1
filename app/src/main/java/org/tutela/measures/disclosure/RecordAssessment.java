package org.tutela.measures.disclosure;

import java.time.Instant;
import java.util.Set;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Assessment.Partner;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Held;
import org.tutela.measures.enquiry.ApplicationId;

/**
 * F-RISK: the full risk assessment with partners.
 *
 * @param disclosurePossible whether the decision-maker may have to decide to disclose, so that representations must be considered
 */
public record RecordAssessment(
    ApplicationId application, int version, Set<Partner> partners, Held held, Concerns concerns, boolean riskToThisChild,
    boolean disclosurePossible, boolean subjectUnder18, Risks risks) {

  /** In the officer's words: to whom harm may come, what follows if nothing is said, what else could protect the child. */
  public record Risks(String toChild, String toApplicant, String toSubject, String toOthers, String ifNothingIsSaid, String alternatives) {}

  Assessment entry(Instant at) {
    return new Assessment(at, partners, held, concerns, riskToThisChild, disclosurePossible, subjectUnder18);
  }
}
