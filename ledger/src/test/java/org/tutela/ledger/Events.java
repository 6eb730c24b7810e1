package org.tutela.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Events for tests: one a second, by a few people, on a few objects. */
final class Events {
  static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

  private Events() {}

  static Event reading(int number) {
    return of(number, "CONSULTATION", "OPEN_PERSON", number % 7, number % 50);
  }

  static Event of(int number, String operation, String action, int actor, int object) {
    Instant at = START.plusSeconds(number);
    return new Event(new UUID(0x7000, number), at, at.plusMillis(3), operation, action, Optional.of(new UUID(1, actor)), Optional.empty(),
        "NORTHMERE", "case work", "person", Optional.of(new UUID(2, object)), Optional.of(new UUID(2, object)), 1, true, "");
  }
}
