package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.UserId;

/** One immediate risk that was raised, and what its owner did. */
public record Danger(UUID id, String why, String action, UserId owner, Instant raisedAt, UserId raisedBy, Optional<String> done, Optional<Instant> doneAt) {}
