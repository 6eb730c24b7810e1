package org.tutela.foundation.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/**
 * Something that the information officer, or the owner of a record, should look at.
 *
 * @param reference of the record, if it is about one
 */
public record Alert(UUID id, Kind kind, Optional<UserId> staff, Optional<UUID> person, Instant raisedAt,
                    String reference) {
  public enum Kind {
    GLASS_BROKEN("Broke the glass"), GLASS_TOO_OFTEN("Asked to break the glass more than three times in a day"),
    MANY_PEOPLE("Opened many people within an hour"), OTHER_AREA("Tried to open people of another area"),
    SESSION_STOPPED("Was stopped by the limit on browsing"),
    LIFT_ASKED("Asked to lift the limits on a record");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
