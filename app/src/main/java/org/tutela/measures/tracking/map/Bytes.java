package org.tutela.measures.tracking.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers as protocol buffers and tile archives write them: seven bits a byte, the lowest first. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes number(long value) {
    long left = value;
    for (; (left & ~0x7fL) != 0; left >>>= 7) out.write((int) (left & 0x7f | 0x80));
    out.write((int) left);
    return this;
  }

  /** Small whether positive or negative. */
  Bytes signed(int value) {
    return number(Integer.toUnsignedLong(value << 1 ^ value >> 31));
  }

  /** A field of a protocol buffer. */
  Bytes field(int tag, long value) {
    return number((long) tag << 3).number(value);
  }

  Bytes field(int tag, byte[] value) {
    return number((long) tag << 3 | 2).number(value.length).raw(value);
  }

  Bytes field(int tag, String value) {
    return field(tag, value.getBytes(StandardCharsets.UTF_8));
  }

  Bytes raw(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  int length() {
    return out.size();
  }

  byte[] all() {
    return out.toByteArray();
  }
}
