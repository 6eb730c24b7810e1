package org.tutela.casework.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what must not happen in somebody's own transaction once that has been committed, one at a time, on a thread of its own. */
@Component
class AfterCommit {
  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("people").daemon().factory());

  void run(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        thread.submit(work);
      }
    });
  }

  /** Once for all that are committed within a moment. */
  void runSoon(AtomicBoolean waiting, Runnable work) {
    run(() -> {
      if (!waiting.compareAndSet(false, true)) return;
      thread.schedule(() -> {
        waiting.set(false);
        work.run();
      }, 200, TimeUnit.MILLISECONDS);
    });
  }

  /** On the same thread, with no transaction to wait for. */
  void now(Runnable work) {
    thread.submit(work);
  }

  /** Whether nothing waits and nothing runs. */
  boolean idle() {
    return thread.getCompletedTaskCount() == thread.getTaskCount();
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
