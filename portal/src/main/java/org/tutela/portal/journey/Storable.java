package org.tutela.portal.journey;

/** What a browser cannot send but a program can: halves of surrogate pairs would not survive as UTF-8. */
final class Storable {
  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  static String text(String typed) {
    var kept = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> kept.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c));
    return kept.toString();
  }
}
