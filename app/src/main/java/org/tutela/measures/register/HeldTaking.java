package org.tutela.measures.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * Registrants taken away as a list, and how far that is.
 *
 * @param one the only one of them; empty for all of the area
 * @param people how many there were when it began
 * @param listed who stands in the list; @param leftOut who would not load as they are, with the reasons
 */
public record HeldTaking(TakingId id, AreaCode area, Optional<PersonId> one, String purpose, boolean financial, State state, int people, Optional<UUID> reached, int parts, int listed, int leftOut,
                         Instant askedAt, UserId askedBy, Optional<UserId> answeredBy, Optional<Instant> readyAt, int version) {

  public enum State {
    ASKED("Waits for a second person"), REFUSED("Refused"), MAKING("Being made"), READY("Ready"), STOPPED("Stopped"), GONE("Deleted");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean mine(UserId reader) {
    return askedBy.equals(reader);
  }

  public int done() {
    return listed + leftOut;
  }

  HeldTaking in(State other) {
    return new HeldTaking(id, area, one, purpose, financial, other, people, reached, parts, listed, leftOut, askedAt, askedBy, answeredBy, readyAt, version);
  }

  HeldTaking answered(UserId by, boolean agreed) {
    return new HeldTaking(id, area, one, purpose, financial, agreed ? State.MAKING : State.REFUSED, people, reached, parts, listed, leftOut, askedAt, askedBy, Optional.of(by), readyAt, version);
  }

  /** So many more stand in it. */
  HeldTaking made(UUID upTo, int more, int moreLeft) {
    return new HeldTaking(id, area, one, purpose, financial, state, people, Optional.of(upTo), parts + 1, listed + more, leftOut + moreLeft, askedAt, askedBy, answeredBy, readyAt, version);
  }

  HeldTaking ready(Instant at) {
    return new HeldTaking(id, area, one, purpose, financial, State.READY, people, reached, parts, listed, leftOut, askedAt, askedBy, answeredBy, Optional.of(at), version);
  }
}
