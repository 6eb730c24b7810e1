package org.tutela.casework.people.names;

import java.util.Locale;
import java.util.Set;

/** What people write when they have nothing to write. {@code Null} and {@code None} are surnames and stay (matching N-10). */
public final class Emptiness {
  private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", ".", "..", "...", "?", "??", "???", "x", "xx", "xxx", "n/a", "na", "nk",
      "n/k", "not known", "unknown", "unk", "undefined", "nan", "true", "false", "tbc", "baby", "anon", "anonymous", "not given", "no name");

  private Emptiness() {}

  public static boolean says(String typed) {
    return PLACEHOLDERS.contains(typed.strip().toLowerCase(Locale.ROOT)) || typed.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
