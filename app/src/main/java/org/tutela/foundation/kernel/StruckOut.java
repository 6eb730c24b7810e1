package org.tutela.foundation.kernel;

import java.time.Instant;

/** What was recorded wrongly stays, with why it counts no more, since when and by whom. */
public record StruckOut(String reason, Instant at, UserId by) {}
