package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * What is kept of one wearing of a device, and until when.
 *
 * @param ended when the order under which it was worn was over; empty while it lasts
 * @param positionsDue when the positions go, {@code recordsDue} zones and alerts; empty while the order lasts
 * @param held whether a legal hold stands on the person
 * @param alerting whether an alert of the order's time is still open
 * @param positionsGone when the last of them went
 */
public record Kept(ActivationId activation, PersonId person, String reference, Instant from, Optional<Instant> ended, Optional<Instant> positionsDue, Optional<Instant> recordsDue, boolean held, boolean alerting,
                   Optional<Instant> positionsGone, Optional<Instant> recordsGone, long positions, long records) {

  public enum Part {
    POSITIONS("Positions"),
    RECORDS("Zones, leave and alerts");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Why it is still there, or since when it is not. */
  public sealed interface Standing {
    /** A device is worn, or a zone is in force. */
    record OrderLasts() implements Standing {}

    /** It would have to go, or will have to, at the moment; a hold beats every term. */
    record Held(Instant otherwise) implements Standing {}

    /** People alone close an alert, and until then it is work and no record. */
    record AlertOpen(Instant otherwise) implements Standing {}

    record Until(Instant due) implements Standing {}

    record Due(Instant since) implements Standing {}

    record Gone(Instant at) implements Standing {}
  }

  public Standing standing(Part part, Instant now) {
    var gone = part == Part.POSITIONS ? positionsGone : recordsGone;
    if (gone.isPresent()) return new Standing.Gone(gone.get());
    var due = part == Part.POSITIONS ? positionsDue : recordsDue;
    if (due.isEmpty()) return new Standing.OrderLasts();
    if (held) return new Standing.Held(due.get());
    if (alerting && part == Part.RECORDS) return new Standing.AlertOpen(due.get());
    return now.isBefore(due.get()) ? new Standing.Until(due.get()) : new Standing.Due(due.get());
  }
}
