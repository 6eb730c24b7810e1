package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Has it worked out what was, or would have been, due in the area.
 *
 * @param commences as if the Act that waits for its day had been in force from then on; empty for the rules as they were known on the day
 */
public record AskReckoning(LocalDate on, Optional<LocalDate> commences) {}
