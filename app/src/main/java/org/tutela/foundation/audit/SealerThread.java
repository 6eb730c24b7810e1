package org.tutela.foundation.audit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals, round after round, in a thread of its own: no other job makes it wait. Starts when the database is migrated. */
@Component
@ConditionalOnProperty(name = "tutela.jobs", havingValue = "true", matchIfMissing = true)
class SealerThread implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SealerThread.class);
  private final Sealer sealer;
  private final AuditSettings settings;
  private CountDownLatch stopping = new CountDownLatch(0);
  private Thread thread;

  SealerThread(Sealer sealer, AuditSettings settings) {
    this.sealer = sealer;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    var stop = new CountDownLatch(1);
    stopping = stop;
    thread = Thread.ofPlatform().name("audit-sealer").daemon().start(() -> run(stop));
  }

  private void run(CountDownLatch stop) {
    try {
      do {
        try {
          while (stop.getCount() > 0 && sealer.round()) { }
        } catch (RuntimeException e) {
          // The database is away, perhaps: entries wait in it, and the next round takes them.
          log.warn("the audit log was not sealed this time: {}", e.getClass().getName());
        }
      } while (!stop.await(settings.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    stopping.countDown();
    try {
      if (thread != null) thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
