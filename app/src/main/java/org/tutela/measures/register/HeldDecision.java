package org.tutela.measures.register;

import java.time.Instant;
import org.tutela.foundation.kernel.UserId;

/** What a person made of a duty that was missed or late, as it was recorded. @param facts with the excuse, the evidence and the rank */
public record HeldDecision(DecideFailure facts, Instant at, UserId by) {}
