package org.tutela.casework.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what must not happen in somebody's own transaction once that has been committed, one at a time, on a thread of its own. */
@Component
class AfterCommit {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("people").daemon().factory());

  void run(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        thread.submit(work);
      }
    });
  }

  @PreDestroy
  void stop() {
    thread.close();
  }
}
