package org.tutela.casework.people.names;

/** How alike two folded words are written. */
public final class Similarity {
  private Similarity() {}

  /** Jaro's measure with Winkler's reward for the same beginning, 0 to 1. */
  public static double jaroWinkler(String a, String b) {
    if (a.equals(b)) return 1;
    int longer = Math.max(a.length(), b.length());
    int reach = Math.max(0, longer / 2 - 1);
    boolean[] taken = new boolean[b.length()];
    var matched = new char[a.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++) {
        if (!taken[j] && a.charAt(i) == b.charAt(j)) {
          taken[j] = true;
          matched[matches++] = a.charAt(i);
          break;
        }
      }
    }
    if (matches == 0) return 0;
    int swapped = 0;
    for (int j = 0, k = 0; j < b.length(); j++) {
      if (taken[j] && matched[k++] != b.charAt(j)) swapped++;
    }
    double m = matches;
    double jaro = (m / a.length() + m / b.length() + (m - swapped / 2) / m) / 3;
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) prefix++;
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  /** Whether one change, of one character or of two neighbours, makes one of the other. */
  public static boolean oneEdit(String a, String b) {
    if (a.length() > b.length()) return oneEdit(b, a);
    if (b.length() - a.length() > 1 || a.equals(b)) return false;
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) i++;
    if (a.length() < b.length()) return a.substring(i).equals(b.substring(i + 1));
    if (a.substring(i + 1).equals(b.substring(i + 1))) return true;
    return i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }
}
