package org.tutela.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What happens to one case, step after step, each some time after the one before. */
final class Story {
  private record Step(Duration after, Runnable what) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private Instant due;

  Story(Instant begins) {
    due = begins;
  }

  Story then(Duration after, Runnable what) {
    steps.add(new Step(after, what));
    return this;
  }

  /** When the next step is due; empty at the end. */
  Optional<Instant> due() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(due.plus(steps.peek().after()));
  }

  void play() {
    due = due().orElseThrow();
    steps.remove().what().run();
  }
}
