package org.tutela.measures.tracking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tutela.measures.tracking.reading.Reading;

/** Something sent, whose sender waits until it is on the disk; or, without it, what was refused unread, and waits to be counted. */
final class Waiting {
  final Sent sent;
  final Refusal refused;
  final long received;
  final CompletableFuture<Reply> reply = new CompletableFuture<>();
  /** Whether its devices may still come in this minute: counted once, however often its commit is tried. */
  Boolean within;

  Waiting(Sent sent, long received) {
    this(sent, null, received);
  }

  Waiting(Refusal refused, long received) {
    this(null, refused, received);
  }

  private Waiting(Sent sent, Refusal refused, long received) {
    this.sent = sent;
    this.refused = refused;
    this.received = received;
  }

  List<Reading> readings() {
    return sent == null ? List.of() : sent.readings();
  }
}
