package org.tutela.measures.register;

import java.util.Locale;

/** Places that were written down more than once. */
final class Place {
  private Place() {}

  /** The same for one place, however its name was spaced, capitalised and punctuated. */
  static String key(String written) {
    return written.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
