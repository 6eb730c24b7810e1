package org.tutela.foundation.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * References that people write down and read out: Crockford base32 with its mod-37 check character,
 * never sequential and never derived from a person (security P-5).
 */
public final class References {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECKS = DIGITS + "*~$=U";
  private static final SecureRandom RANDOM = new SecureRandom();

  private References() {}

  /** 80 random bits: sixteen characters in groups of four, and the check character. */
  public static String ofRequest() {
    return grouped(random(16));
  }

  /** 40 random bits for a person's reference; the store's unique index catches a clash. */
  public static String ofPerson() {
    return "P-" + grouped(random(8));
  }

  /** The reference as stored, from what somebody typed; empty if the check character is wrong. */
  public static Optional<String> read(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT).replace('\u2013', '-');
    String prefix = upper.startsWith("P-") ? "P-" : "";
    String bare = upper.substring(prefix.length()).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    if (bare.length() != (prefix.isEmpty() ? 17 : 9)) return Optional.empty();
    String digits = bare.substring(0, bare.length() - 1);
    if (digits.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) return Optional.empty();
    return check(digits) == bare.charAt(bare.length() - 1) ? Optional.of(prefix + grouped(digits)) : Optional.empty();
  }

  private static String random(int characters) {
    var drawn = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) drawn.append(DIGITS.charAt(RANDOM.nextInt(32)));
    return drawn.toString();
  }

  private static char check(String digits) {
    int remainder = 0;
    for (int i = 0; i < digits.length(); i++) remainder = (remainder * 32 + DIGITS.indexOf(digits.charAt(i))) % 37;
    return CHECKS.charAt(remainder);
  }

  private static String grouped(String digits) {
    var grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i += 4) grouped.append(digits, i, i + 4).append('-');
    grouped.setLength(grouped.length() - 1);
    return grouped.append(check(digits)).toString();
  }
}
