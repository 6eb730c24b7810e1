package org.tutela.measures.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationRecord;
import org.tutela.law.duty.ManagedOffender;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.scheme.Representations;

/** What the chair or lead officer records of a consideration (3.6). */
public record RecordConsideration(
    ConsiderationId consideration, int version, LocalDate on, List<String> attendees, RiskFinding risk, List<Member> members,
    Optional<ConsiderationDecision> decision, String reasons, boolean addressesPresumption, Optional<Representations> representations,
    String alternatives, String conditions, Optional<LocalDate> deferredTo, String minuteReference, String visorReference,
    Optional<LocalDate> nextDue) {

  ConsiderationRecord entry(ManagedOffender offender) {
    return new ConsiderationRecord(on, attendees, offender, risk, members, decision.orElse(null), reasons, addressesPresumption,
        representations.orElse(null), alternatives, conditions, deferredTo.orElse(null), minuteReference, visorReference, nextDue.orElse(null));
  }
}
