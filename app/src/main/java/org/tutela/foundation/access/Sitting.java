package org.tutela.foundation.access;

import java.time.Instant;
import java.util.UUID;

/** One session of a member of staff, as its owner sees it in the list. */
public record Sitting(UUID id, Factor factor, String device, Instant startedAt, Instant seenAt, boolean current) {}
