package org.tutela.foundation.access;

import java.time.Instant;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A role that one person asked for another, waiting for a third. */
public record RoleRequest(UUID id, UserId staff, String name, AreaCode area, Role role, UserId askedBy, Instant askedAt, int version) {}
