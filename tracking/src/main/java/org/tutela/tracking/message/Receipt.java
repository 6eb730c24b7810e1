package org.tutela.tracking.message;

import org.tutela.tracking.rule.Parameters;

/**
 * What a report's own two times, and nothing else that came, say of it.
 *
 * @param fixTime the report's, put right where the satellites' weeks had rolled over
 */
public record Receipt(Standing standing, long fixTime) {
  public enum Standing {
    /** To be evaluated. */
    TAKEN,
    /** From the future: quarantined. */
    CLOCK_AHEAD,
    /** After the bound: stored, shown to somebody, not evaluated. */
    LATE,
    /** Received at no time that can be: kept, and nothing more. */
    UNDATED
  }

  public static final long EARLIEST = 946_684_800_000L;
  public static final long LATEST = 4_102_444_800_000L;
  private static final long WEEKS = 1024L * 7 * 86_400_000;
  private static final long SLACK = 90L * 86_400_000;
  private static final long FARTHEST = 100_000_000_000_000L;

  public static Receipt of(Report report, Parameters parameters) {
    long received = report.receivedTime();
    long fixTime = Math.clamp(report.fixTime(), -FARTHEST, FARTHEST);
    if (received < EARLIEST || received >= LATEST) return new Receipt(Standing.UNDATED, fixTime);
    if (received - fixTime > WEEKS - SLACK) fixTime += WEEKS;
    if (fixTime - received > parameters.clockAhead().toMillis()) return new Receipt(Standing.CLOCK_AHEAD, fixTime);
    if (received - fixTime > parameters.late().toMillis()) return new Receipt(Standing.LATE, fixTime);
    return new Receipt(Standing.TAKEN, fixTime);
  }

  /** Whether it is worth somebody's look when it cannot be evaluated. */
  public static boolean telling(Report report) {
    return report.placed() || !Flag.happened(report.flags()).isEmpty();
  }
}
