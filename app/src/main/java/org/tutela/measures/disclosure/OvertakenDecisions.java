package org.tutela.measures.disclosure;

import org.springframework.stereotype.Component;
import org.tutela.casework.work.Work;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.EnquiryStep;

/** Nobody is asked any longer to read a decision that something was recorded after: it is decided afresh. */
@Component
class OvertakenDecisions implements EnquiryStep {
  private final DecisionStore decisions;
  private final Work work;

  OvertakenDecisions(DecisionStore decisions, Work work) {
    this.decisions = decisions;
    this.work = work;
  }

  @Override
  public void filed(Application application) {
    decisions.newest(application.id()).filter(made -> made.overtaken(application.file())).ifPresent(_ ->
        work.cancel("application", application.id().value(), Disclosures.SECOND_READING, "Something was recorded after the decision: it is decided afresh").orThrow());
  }
}
