package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/** An interview as booked, and as it was held once it was; called off where it is not waited for any more. */
public record BookedInterview(UUID id, Instant startsAt, String place, UserId interviewer, State state, Optional<InterviewNotes> notes) {
  public enum State { BOOKED, MOVED, DONE, CALLED_OFF }

  BookedInterview calledOff() {
    return state == State.BOOKED ? new BookedInterview(id, startsAt, place, interviewer, State.CALLED_OFF, notes) : this;
  }
}
