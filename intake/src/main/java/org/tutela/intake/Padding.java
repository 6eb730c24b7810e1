package org.tutela.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Fills a message up to a size class, so that its length says little of what is in it. */
final class Padding {
  /** Nearly every request fits the first; the last holds every field at its limit in four-byte characters. */
  private static final int[] CLASSES = {16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024};

  private Padding() {}

  static byte[] pad(byte[] message) {
    for (int size : CLASSES) {
      if (message.length + Integer.BYTES <= size) return ByteBuffer.allocate(size).putInt(message.length).put(message).array();
    }
    throw new IllegalArgumentException("longer than the largest envelope");
  }

  /** @throws IllegalArgumentException when it was not padded so */
  static byte[] strip(byte[] padded) {
    if (padded.length < Integer.BYTES) throw new IllegalArgumentException("not padded");
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0 || length > padded.length - Integer.BYTES) throw new IllegalArgumentException("not padded");
    return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
  }
}
