package org.tutela.intake;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * The reference that an applicant writes down: 80 random bits in Crockford's base32 with its mod-37 check character,
 * never sequential and never derived from a person (security P-5). Same form as every other reference in the house.
 */
public final class RequestReference {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECKS = DIGITS + "*~$=U";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestReference() {}

  public static String draw() {
    return draw(RANDOM);
  }

  static String draw(RandomGenerator random) {
    byte[] bits = new byte[10];
    random.nextBytes(bits);
    return of(bits);
  }

  /** The reference that spells the first 80 bits. */
  public static String of(byte[] bits) {
    var reference = new StringBuilder(20);
    int remainder = 0;
    for (int i = 0; i < 16; i++) {
      int digit = 0;
      for (int bit = i * 5; bit < i * 5 + 5; bit++) digit = digit << 1 | (bits[bit / 8] >> (7 - bit % 8) & 1);
      if (i > 0 && i % 4 == 0) reference.append('-');
      reference.append(DIGITS.charAt(digit));
      remainder = (remainder * 32 + digit) % 37;
    }
    return reference.append(CHECKS.charAt(remainder)).toString();
  }
}
