package org.tutela.measures.register;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * Work on many people, done by the system some at a time, each time in a transaction of its own. Of whom it cannot be done stops no other.
 *
 * @param <W> how far it is
 */
abstract class Stepwise<W> {
  private static final Logger LOG = LoggerFactory.getLogger(Stepwise.class);
  private static final int AT_ONCE = 50;

  private final Gate gate;

  Stepwise(Gate gate) {
    this.gate = gate;
  }

  /** Empty when nothing is left to do. */
  abstract Optional<W> hold();

  /** @param leaveOut the work as it was before its next was found to be in the way: where another node has gone on meanwhile, the next is somebody else @return of how many it was done */
  abstract Outcome<Integer> step(int most, Optional<W> leaveOut);

  /** Until nothing is left to do. @return of how many it was worked out */
  int run() {
    int worked = 0;
    while (held().isPresent()) worked += some();
    return worked;
  }

  /** Asked every few seconds: that nothing waits is no act that the log keeps. */
  private Optional<W> held() {
    return as(() -> gate.unattended(this::hold));
  }

  private int some() {
    try {
      return as(() -> step(AT_ONCE, Optional.empty()).orThrow());
    } catch (RuntimeException e) {
      int worked = 0;
      for (int i = 0; i < AT_ONCE; i++) worked += single();
      return worked;
    }
  }

  private int single() {
    var seen = held();
    try {
      return as(() -> step(1, Optional.empty()).orThrow());
    } catch (RuntimeException e) {
      LOG.warn("one registrant is left out by {}", getClass().getSimpleName(), e);
      return as(() -> step(1, seen).orThrow());
    }
  }

  static <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Acting.as(Acting.system(new AreaCode("ALL")), "RULES", work);
  }
}
