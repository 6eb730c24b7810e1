package org.tutela.portal.web;

/** Somebody's text on a page: what would turn the page's own text round is left out (security B7); what is sent keeps it. */
final class Shown {
  private Shown() {}

  static String safely(String text) {
    String plain = text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\p{Cntrl}&&[^\\n]]", "");
    boolean rightToLeft = plain.codePoints().anyMatch(c -> switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
      default -> false;
    });
    return rightToLeft ? plain.lines().map(line -> '\u2068' + line + '\u2069').reduce((a, b) -> a + "\n" + b).orElse("") : plain;
  }
}
