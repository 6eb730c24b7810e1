package org.tutela.measures.tracking;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Takes in what devices send. One thread writes; what has come while it wrote shares the next commit. Nobody is answered before what they sent is on
 * the disk, and nobody who sends keeps a thread waiting for it.
 */
@Service
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int AT_ONCE = 1_000;
  /** Where many send, they wait this long for each other, since a commit costs nearly as much for one report as for a hundred. */
  private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int MANY = 4;
  /** Where fewer came while one waited, none is made to wait for this long. */
  private static final long UNTRIED = TimeUnit.SECONDS.toNanos(5);
  /** So many may wait for a database that is away; others come again. */
  static final int MOST = 20_000;
  /** Whatever stands behind it in the queue comes too late. */
  private static final Waiting END = new Waiting((Sent) null, 0);

  private final Gate gate;
  private final Receiving receiving;
  private final JustStored stored;
  private final Clock clock;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST);
  private final Thread writer = Thread.ofPlatform().name("intake").daemon().unstarted(this::writeAll);
  private long began = System.nanoTime();
  private long untriedUntil = began;
  private boolean ended;

  Intake(Gate gate, Receiving receiving, JustStored stored, Clock clock) {
    this.gate = gate;
    this.receiving = receiving;
    this.stored = stored;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    writer.start();
  }

  /** What has come is still written. */
  @PreDestroy
  void end() throws InterruptedException {
    queue.put(END);
    writer.join();
    refuseLate();
  }

  /** Waits until it is on the disk. */
  public Reply take(Sent sent) {
    try {
      return hand(sent).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  /** @return what the sender is to be told, once it is on the disk; said by the thread that writes, which must not be kept */
  public CompletableFuture<Reply> hand(Sent sent) {
    long now = clock.millis();
    return queue(receiving.isFlood(sent, now) ? new Waiting(Refusal.TOO_MANY, now) : new Waiting(sent, now));
  }

  /** What cannot be read, or is not to be: counted before anybody could know whose it was. @return the same, once it is counted */
  public CompletableFuture<Reply> refuse(Refusal why) {
    return queue(new Waiting(why, clock.millis()));
  }

  private CompletableFuture<Reply> queue(Waiting waiting) {
    if (!queue.offer(waiting)) failed(List.of(waiting), new TransientDataAccessResourceException("too many wait"));
    if (writer.getState() == Thread.State.TERMINATED) refuseLate();
    return waiting.reply;
  }

  private void refuseLate() {
    var late = new ArrayList<Waiting>();
    queue.drainTo(late);
    tooLate(late);
  }

  private static void tooLate(List<Waiting> late) {
    failed(late, new TransientDataAccessResourceException("the service ends"));
  }

  /** For a message that does not say when it was made. */
  public long now() {
    return clock.millis();
  }

  private void writeAll() {
    try {
      while (!ended) write(gathered());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the intake", e);
    }
  }

  private List<Waiting> gathered() throws InterruptedException {
    var batch = new ArrayList<Waiting>();
    batch.add(queue.take());
    long now = System.nanoTime(), passed = now - began;
    boolean waits = passed < GATHER && now - untriedUntil >= 0;
    if (waits) LockSupport.parkNanos(GATHER - passed);
    began = System.nanoTime();
    queue.drainTo(batch, AT_ONCE - 1);
    if (waits && batch.size() < MANY) untriedUntil = began + UNTRIED;
    int end = batch.indexOf(END);
    if (end < 0) return batch;
    ended = true;
    tooLate(batch.subList(end + 1, batch.size()));
    return batch.subList(0, end);
  }

  private void write(List<Waiting> batch) {
    if (batch.isEmpty()) return;
    try {
      var replies = commit(batch);
      for (int i = 0; i < batch.size(); i++) batch.get(i).reply.complete(replies.get(i));
    } catch (DataIntegrityViolationException e) {
      batch.forEach(this::alone);
    } catch (RuntimeException | Error e) {
      failed(batch, e);
    }
  }

  /** One of them cannot be stored: it stops no other. */
  private void alone(Waiting waiting) {
    try {
      waiting.reply.complete(storedOrNot(waiting));
    } catch (RuntimeException | Error e) {
      failed(List.of(waiting), e);
    }
  }

  private Reply storedOrNot(Waiting waiting) {
    try {
      return commit(List.of(waiting)).getFirst();
    } catch (DataIntegrityViolationException e) {
      LOG.warn("something that a device sent cannot be stored: {}", e.getClass().getSimpleName());
      return commit(List.of(new Waiting(Refusal.CANNOT_BE_STORED, waiting.received))).getFirst();
    }
  }

  /** They send it again. */
  private static void failed(List<Waiting> batch, Throwable why) {
    batch.forEach(waiting -> waiting.reply.completeExceptionally(why));
  }

  /** @return what each is to be told */
  private List<Reply> commit(List<Waiting> batch) {
    Receiving.Received received;
    try {
      received = system(() -> {
        if (receiving.isNewDay(batch)) gate.unattended(() -> receiving.makeDays(batch));
        return gate.unattended(() -> receiving.receive(batch));
      });
    } catch (RuntimeException | Error e) {
      receiving.forgetSenders();
      throw e;
    }
    stored.add(received.stored());
    return received.replies();
  }

  private static <T> T system(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Acting.as(Acting.system(new AreaCode("ALL")), "REPORTS", work);
  }
}
