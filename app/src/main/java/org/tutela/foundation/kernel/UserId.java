package org.tutela.foundation.kernel;

import java.util.UUID;

/** A member of staff (table {@code access.staff}). */
public record UserId(UUID value) {}
