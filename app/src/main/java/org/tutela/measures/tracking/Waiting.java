package org.tutela.measures.tracking;

/** Something sent, whose sender waits until it is on the disk. */
final class Waiting {
  final Sent sent;
  final long received;
  private Reply reply;
  private RuntimeException failed;

  Waiting(Sent sent, long received) {
    this.sent = sent;
    this.received = received;
  }

  boolean done() {
    return reply != null || failed != null;
  }

  void reply(Reply reply) {
    this.reply = reply;
  }

  void failed(RuntimeException why) {
    this.failed = why;
  }

  Reply reply() {
    if (failed != null) throw failed;
    return reply;
  }
}
