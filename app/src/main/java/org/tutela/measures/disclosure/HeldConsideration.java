package org.tutela.measures.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.enquiry.ApplicationId;

/** One exercise of the duty of s.327A for one person in one area. */
public record HeldConsideration(
    ConsiderationId id, AreaCode area, PersonId person, Trigger trigger, String triggerText, LocalDate triggeredOn, LocalDate dueOn,
    Optional<ApplicationId> application, ConsiderationState state, Optional<UserId> lead, int version) {

  public boolean overdue(LocalDate today) {
    return (state == ConsiderationState.DUE || state == ConsiderationState.OPEN) && dueOn.isBefore(today);
  }

  Target target() {
    return Target.about("consideration", id.value(), area, person.value());
  }
}
