package org.tutela.measures.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.enquiry.ApplicationId;

/** @param on the day of the meeting, the review or the event that makes it due */
public record OpenConsideration(PersonId person, AreaCode area, Trigger trigger, String text, LocalDate on, Optional<ApplicationId> application) {}
