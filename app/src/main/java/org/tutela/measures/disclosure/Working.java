package org.tutela.measures.disclosure;

import java.util.List;
import java.util.Optional;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.Possible;
import org.tutela.law.scheme.SchemePresumption;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.Parents;

/**
 * The facts of a case and the law's working on them.
 *
 * @param assessments the newest first
 * @param decisions the newest first
 * @param presumption the scheme's, on the newest findings; empty before the risk assessment
 * @param readerInvestigated the signed-in person took part in the investigation, and so cannot decide
 * @param parents as far as a decision needs them: whether each knows of the application
 * @param readerDecided the signed-in person made the decision that waits, and so cannot be its second reader
 */
public record Working(
    Application application, CaseFile file, List<Possible> possible, List<MadeAssessment> assessments, List<MadeDecision> decisions,
    Optional<SchemePresumption> presumption, boolean readerInvestigated, boolean readerDecided, Parents parents) {

  /** The one that counts, if any: what was made before it stays on record. */
  public Optional<MadeAssessment> assessment() {
    return assessments.stream().findFirst();
  }

  public List<MadeAssessment> earlierAssessments() {
    return assessments.stream().skip(1).toList();
  }

  public Optional<RecordAssessment.Risks> risks() {
    return assessment().map(MadeAssessment::risks);
  }

  /** The force that handed the case over made the assessment: what the one that has it now knows is not weighed in it. */
  public boolean assessedElsewhere() {
    return assessment().filter(made -> !made.area().equals(application.area())).isPresent();
  }

  /** The decision that waits for its second reader. */
  public Optional<MadeDecision> waiting() {
    return decisions.stream().findFirst().filter(made -> made.waits(file));
  }
}
