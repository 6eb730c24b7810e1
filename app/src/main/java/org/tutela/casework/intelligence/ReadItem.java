package org.tutela.casework.intelligence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An item as it is read.
 *
 * @param conditions on which it may be passed on
 * @param readings who has read it and why, the last first, this one with them
 */
public record ReadItem(HeldItem item, String words, Optional<String> conditions, Optional<Struck> struck, List<Reading> readings) {

  public record Struck(String reason, LocalDate on, String by) {}

  public record Reading(String reason, Instant at, String by) {}
}
