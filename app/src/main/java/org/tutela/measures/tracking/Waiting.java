package org.tutela.measures.tracking;

import java.util.concurrent.CompletableFuture;

/** Something sent, whose sender waits until it is on the disk. */
final class Waiting {
  final Sent sent;
  final long received;
  final CompletableFuture<Reply> reply = new CompletableFuture<>();
  /** Whether its devices may still come in this minute: counted once, however often its commit is tried. */
  Boolean within;

  Waiting(Sent sent, long received) {
    this.sent = sent;
    this.received = received;
  }
}
