package org.tutela.measures.tracking;

import java.util.concurrent.locks.LockSupport;

/** Something sent, whose sender waits until it is on the disk. */
final class Waiting {
  final Sent sent;
  final long received;
  /** Whether its devices may still come in this minute: counted once, however often its commit is tried. */
  Boolean within;
  private final Thread sender = Thread.currentThread();
  private volatile Reply reply;
  private volatile RuntimeException failed;

  Waiting(Sent sent, long received) {
    this.sent = sent;
    this.received = received;
  }

  boolean done() {
    return reply != null || failed != null;
  }

  void reply(Reply reply) {
    this.reply = reply;
    wake();
  }

  void failed(RuntimeException why) {
    this.failed = why;
    wake();
  }

  /** Until it is done, or its sender is to see to it; it may also end without a reason. */
  void await() {
    LockSupport.park(this);
  }

  void wake() {
    LockSupport.unpark(sender);
  }

  Reply reply() {
    if (failed != null) throw failed;
    return reply;
  }
}
