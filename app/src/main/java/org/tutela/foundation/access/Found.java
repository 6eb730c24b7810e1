package org.tutela.foundation.access;

import org.tutela.foundation.kernel.UserId;

/** What a session token stands for at this moment. */
public sealed interface Found {
  record Live(Actor actor, Factor factor) implements Found {}

  /** It did stand for somebody: what they were typing can be kept for them. */
  record Ended(UserId staff) implements Found {}

  record Unknown() implements Found {}
}
