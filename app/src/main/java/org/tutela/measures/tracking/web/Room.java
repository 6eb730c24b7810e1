package org.tutela.measures.tracking.web;

import java.util.concurrent.Semaphore;

/** What is sent is held in memory until it is stored, so no piece of it may be long, and only so much is held at once. */
final class Room {
  static final int LONGEST = 2 << 20;
  private static final int PIECE = 16 << 10;
  private static final int PIECES = 4 << 10;
  private final Semaphore free = new Semaphore(PIECES);

  /** In pieces. */
  static int of(int bytes) {
    return bytes == 0 ? 0 : bytes / PIECE + 1;
  }

  boolean take(int pieces) {
    return free.tryAcquire(pieces);
  }

  void leave(int pieces) {
    free.release(pieces);
  }
}
