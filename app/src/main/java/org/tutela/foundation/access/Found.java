package org.tutela.foundation.access;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** What a session token stands for at this moment. */
public sealed interface Found {
  /** @param glassUntil when the last glass that the actor has broken closes again, if one is open */
  record Live(Actor actor, Factor factor, Optional<Instant> glassUntil) implements Found {}

  /** It did stand for somebody: what they were typing can be kept for them. */
  record Ended(UserId staff) implements Found {}

  record Unknown() implements Found {}
}
