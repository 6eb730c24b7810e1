package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.intake.Request;

/**
 * A request made by telephone or at a front desk, as a member of staff keys it in.
 *
 * @param submission the form's own number: sent twice, it is one enquiry
 * @param contactAt when first contact was made: t0 of every clock
 * @param area for requests that no member of staff took: where they are dealt with; empty for the force of the child's town
 * @param linkedTo the closed enquiry that this adds new information to
 * @param refuge where the applicant and the children live is a refuge: shown to those alone whose case it becomes
 */
public record KeyIn(UUID submission, Instant contactAt, Optional<AreaCode> area, Request request, Optional<ApplicationId> linkedTo, boolean refuge) {

  public KeyIn(UUID submission, Instant contactAt, Optional<AreaCode> area, Request request, Optional<ApplicationId> linkedTo) {
    this(submission, contactAt, area, request, linkedTo, false);
  }
}
