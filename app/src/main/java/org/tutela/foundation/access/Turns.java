package org.tutela.foundation.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Who came first is served first, a few at a time. Sixteen transactions that share two processors each take as long as all of them together, and the
 * pool of connections lets the latest pass: the slowest hundredth then takes five times as long as the others. Nobody is refused here: who has waited
 * as long as the patience is, as behind work that takes long, goes on beside those whose turn it is.
 */
final class Turns {
  private final Semaphore free;
  private final Duration patience;

  Turns(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  <T> T take(Supplier<T> work) {
    boolean mine = itsTurn();
    try {
      return work.get();
    } finally {
      if (mine) free.release();
    }
  }

  private boolean itsTurn() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
