package org.tutela.foundation.access.events;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Somebody opened a record that was closed to them, and must answer for it. */
public record GlassBroken(UUID glass, UUID person, AreaCode area, UserId by, Instant at) {}
