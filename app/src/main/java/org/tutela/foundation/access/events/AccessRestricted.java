package org.tutela.foundation.access.events;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;

/** A held person's record was limited to some, or closed to some. */
public record AccessRestricted(UUID person, AreaCode area, Instant at) {}
