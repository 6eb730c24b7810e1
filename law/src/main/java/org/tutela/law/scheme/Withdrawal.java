package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/**
 * The applicant withdraws. With a safeguarding concern open the case does not end: the police carry it on themselves.
 *
 * @param concern the police's own case, present when a concern is open
 */
public record Withdrawal(Instant at, String recordedBy, boolean byApplicant, Optional<PoliceInitiation> concern)
    implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(byApplicant, SchemeRule.MACHINE.missing("byApplicant", "Only the applicant can withdraw")),
        unless(!blank(recordedBy), SchemeRule.MACHINE.missing("recordedBy", "Record who took the withdrawal")),
        concern.map(PoliceInitiation::against).orElse(List.of()));
  }
}
