package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Takes in what devices send. Those who send at the same time share one commit: whoever comes first writes what has gathered, the others wait for it.
 * Nobody is answered before what they sent is on the disk.
 */
@Service
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int AT_ONCE = 1_000;
  /** Where many send, they wait this long for each other, since a commit costs nearly as much for one as for a hundred. */
  private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int MANY = 4;

  private final Gate gate;
  private final Receiving receiving;
  private final Clock clock;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private long began;
  private int together;

  Intake(Gate gate, Receiving receiving, Clock clock) {
    this.gate = gate;
    this.receiving = receiving;
    this.clock = clock;
  }

  public Reply take(Sent sent) {
    if (receiving.isFlood(sent, clock.millis())) return refuse(Refusal.TOO_MANY);
    var waiting = new Waiting(sent, clock.millis());
    queue.add(waiting);
    while (!waiting.done()) {
      if (writing.tryLock()) {
        try {
          if (!waiting.done()) write(gathered());
        } finally {
          writing.unlock();
        }
        var next = queue.peek();
        if (next != null) next.wake();
      } else {
        waiting.await();
      }
    }
    return waiting.reply();
  }

  /** For a message that does not say when it was made. */
  public long now() {
    return clock.millis();
  }

  /** Counts what was refused before anybody could know whose it was. */
  public Reply refuse(Refusal why) {
    system(() -> gate.unattended(() -> {
      receiving.count(why, clock.instant());
      return true;
    }));
    return new Reply.Refused(why);
  }

  private List<Waiting> gathered() {
    long passed = System.nanoTime() - began;
    if (together >= MANY && passed < GATHER) LockSupport.parkNanos(GATHER - passed);
    began = System.nanoTime();
    var batch = new ArrayList<Waiting>();
    for (Waiting next = queue.poll(); next != null; next = batch.size() < AT_ONCE ? queue.poll() : null) batch.add(next);
    together = batch.size();
    return batch;
  }

  private void write(List<Waiting> batch) {
    try {
      commit(batch);
    } catch (DataIntegrityViolationException e) {
      batch.forEach(this::alone);
    } catch (RuntimeException e) {
      batch.forEach(waiting -> waiting.failed(e));
    }
  }

  /** One of them cannot be stored: it stops no other. */
  private void alone(Waiting waiting) {
    try {
      commit(List.of(waiting));
    } catch (DataIntegrityViolationException e) {
      LOG.warn("something that a device sent cannot be stored: {}", e.getClass().getSimpleName());
      waiting.reply(refuse(Refusal.CANNOT_BE_STORED));
    } catch (RuntimeException e) {
      waiting.failed(e);
    }
  }

  private void commit(List<Waiting> batch) {
    List<Reply> replies = system(() -> {
      if (receiving.isNewDay(batch)) gate.unattended(() -> receiving.makeDays(batch));
      return gate.unattended(() -> receiving.receive(batch));
    });
    for (int i = 0; i < replies.size(); i++) batch.get(i).reply(replies.get(i));
  }

  private static <T> T system(java.util.concurrent.Callable<T> work) {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "REPORTS", work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
