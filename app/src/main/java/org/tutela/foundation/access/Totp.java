package org.tutela.foundation.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app (RFC 6238): a new one every thirty seconds, and none counts twice. */
final class Totp {
  private static final long STEP = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  static byte[] secret() {
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static long step(Instant at) {
    return at.getEpochSecond() / STEP;
  }

  /** The step whose code was typed: this one, or one either side for a clock that is off, but none already used. */
  static OptionalLong accepted(byte[] secret, String typed, Instant at, long lastUsed) {
    var accepted = OptionalLong.empty();
    for (long step = step(at) - 1; step <= step(at) + 1; step++) {
      boolean same = MessageDigest.isEqual(code(secret, step, 6).getBytes(), typed.replace(" ", "").getBytes());
      if (same && step > lastUsed) accepted = OptionalLong.of(step);
    }
    return accepted;
  }

  /** As an app reads it when it is typed in. */
  static String written(byte[] secret) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : secret) {
      buffer = buffer << 8 | b & 0xff;
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt(buffer >> (bits - 5) & 31));
        bits -= 5;
      }
    }
    if (bits > 0) text.append(BASE32.charAt(buffer << (5 - bits) & 31));
    return text.toString();
  }
}
