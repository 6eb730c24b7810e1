package org.tutela.foundation.access;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A consultation drawn for a supervisor to ask about. */
public record Sampled(UUID id, AreaCode area, UserId staff, String name, UUID person, Instant openedAt, String purpose, int version) {}
