package org.tutela.law.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * When one step is due.
 *
 * @param originally the date before any extension; it never changes
 * @param elapsed due at an exact moment rather than at the end of a day
 * @param missedBeforeExtension the limit had passed when it was extended: the breach stays on record
 */
@Cites(value = "Design: a missed limit raises a breach and decides nothing", rules = "K-10")
public record Deadline(
    Limit limit, Instant originally, Instant dueAt, boolean elapsed, Optional<Instant> doneAt,
    boolean missedBeforeExtension, Reason reason) {

  public LocalDate dueOn() {
    return LondonTime.day(dueAt);
  }

  public LocalDate originallyOn() {
    return LondonTime.day(originally);
  }

  public boolean extended() {
    return !dueAt.equals(originally);
  }

  /** Not done, and the time is over. */
  public boolean overdue(Instant now) {
    return doneAt.isEmpty() && past(now);
  }

  /** The limit was missed at some moment up to {@code now}, whether or not the step was done later. */
  public boolean breached(Instant now) {
    return missedBeforeExtension || past(doneAt.filter(done -> done.isBefore(now)).orElse(now));
  }

  /** The last second of a day belongs to it. */
  private boolean past(Instant moment) {
    return elapsed ? moment.isAfter(dueAt) : !moment.isBefore(dueAt.plusSeconds(1));
  }
}
