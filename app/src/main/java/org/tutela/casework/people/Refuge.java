package org.tutela.casework.people;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/** What stands in the place of an address's own text, for its holders. @param reason empty where it was recorded as a refuge */
public record Refuge(UUID address, String lines, String postcode, String reason, Instant at, UserId by) {}
