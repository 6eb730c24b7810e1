package org.tutela.casework.people;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** What was held of a birth until it was corrected. @param reason for the correction */
public record EarlierBirth(Optional<Birth> birth, String reason, Instant at, UserId by) {}
