package org.tutela.oversight.chronology;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param what in plain words
 * @param who the member of staff, or "" when it is not known
 * @param detail what was recorded with it; may be empty
 * @param href where it is shown
 */
public record Line(Instant at, Kind kind, String what, String who, String detail, String href) {}
