package org.tutela.measures.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.tutela.measures.tracking.Refusal;

/** What is sent is held in memory until it is stored, so no piece of it may be long, and only so much is held at once. */
final class Bodies {
  static final int LONGEST = 2 << 20;
  private static final int PIECE = 16 << 10;
  private static final int PIECES = 4 << 10;
  private final Semaphore room = new Semaphore(PIECES);

  sealed interface Read {
    record Whole(byte[] body) implements Read {}

    record Not(Refusal why) implements Read {}

    /** There is no room for it now. */
    record Busy() implements Read {}
  }

  Read read(HttpServletRequest request) {
    long said = request.getContentLengthLong();
    if (said > LONGEST) return new Read.Not(Refusal.TOO_LARGE);
    int pieces = (int) ((said < 0 ? LONGEST : said) / PIECE) + 1;
    if (!room.tryAcquire(pieces)) return new Read.Busy();
    try {
      byte[] body = request.getInputStream().readNBytes(said < 0 ? LONGEST + 1 : (int) said);
      if (body.length > LONGEST) return new Read.Not(Refusal.TOO_LARGE);
      return said >= 0 && body.length < said ? new Read.Not(Refusal.CUT_SHORT) : new Read.Whole(body);
    } catch (IOException e) {
      return new Read.Not(Refusal.CUT_SHORT);
    } finally {
      room.release(pieces);
    }
  }
}
