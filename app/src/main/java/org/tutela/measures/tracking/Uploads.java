package org.tutela.measures.tracking;

import java.nio.ByteBuffer;

/**
 * The last uploads of a device, each counter with a digest of what came under it: an upload that comes again is known, another under the
 * same counter is a forgery, and one from long before is a replay.
 */
record Uploads(byte[] bytes) {
  private static final int KEPT = 64;
  private static final int ENTRY = 16;

  enum Seen { NEW, AGAIN, CONFLICT, OLD }

  static Uploads none() {
    return new Uploads(new byte[KEPT * ENTRY]);
  }

  Seen see(long counter, long digest) {
    if (counter <= newest() - KEPT) return Seen.OLD;
    if (at(counter).getLong() != counter) return Seen.NEW;
    return at(counter).getLong(slot(counter) + 8) == digest ? Seen.AGAIN : Seen.CONFLICT;
  }

  Uploads with(long counter, long digest) {
    var next = new Uploads(bytes.clone());
    next.at(counter).putLong(counter).putLong(digest);
    return next;
  }

  private long newest() {
    long newest = 0;
    for (int slot = 0; slot < KEPT; slot++) newest = Math.max(newest, ByteBuffer.wrap(bytes).getLong(slot * ENTRY));
    return newest;
  }

  private ByteBuffer at(long counter) {
    return ByteBuffer.wrap(bytes).position(slot(counter));
  }

  private static int slot(long counter) {
    return (int) (counter % KEPT) * ENTRY;
  }
}
