package org.tutela.measures.disclosure;

import java.time.Instant;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Recipient;
import org.tutela.measures.enquiry.ApplicationId;

/**
 * F-DEC: the decision.
 *
 * @param reasons for the category chosen; they must address the presumption where it holds
 * @param words what is to be said, when disclosing: no more than is necessary (D-4)
 * @param recipient the protector; blank name when not disclosing
 * @param safeguarding whether other safeguarding action is taken beside the outcome
 * @param senior whether the decision-maker is of the rank that a subject under 18 needs (Y-1)
 */
public record Decide(
    ApplicationId application, int version, Findings findings, OutcomeCategory category, String reasons, String words, Recipient recipient,
    String conditions, TellSubject tellSubject, String consulted, boolean safeguarding, boolean senior) {

  /** Whether the person asked about is to be told of the disclosure, and why or why not (S-2, S-4). */
  public record TellSubject(boolean tell, String reasons) {}

  /** As the law judges it; the decider goes by id, as the interviewer does. */
  Decision entry(UserId by, Instant at) {
    var decider = new Decision.Decider(by.value().toString(), senior);
    return category.discloses()
        ? new Decision.ToDisclose(category, findings, recipient, words, conditions, decider, at)
        : new Decision.NotToDisclose(category, findings, reasons, reasons, decider, at);
  }
}
