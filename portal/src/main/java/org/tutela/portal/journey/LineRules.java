package org.tutela.portal.journey;

import java.util.Locale;

/** What a line could be. Lenient: better a number that staff have to ask about than a parent who gives up. Linear in the text. */
final class LineRules {
  private LineRules() {}

  /** Refuses what has neither letter nor figure nor plain punctuation: emoji alone, invisible characters alone (B6, B9). */
  static boolean couldBeName(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > ' ' && c < 0x7f);
  }

  static boolean couldBeEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at > 64 || text.length() > 254) return false;
    String local = text.substring(0, at);
    String domain = text.substring(at + 1);
    boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
    if (!quoted && local.indexOf('@') >= 0) return false;
    return text.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';' || c == '<' || c == '>' || c == '%')
        && domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
  }

  static boolean couldBePhone(String text) {
    long figures = text.chars().filter(c -> c >= '0' && c <= '9').count();
    return figures >= 3 && figures <= 20 && text.codePoints().allMatch(c -> c >= '0' && c <= '9' || " +()-./extEXT#".indexOf(c) >= 0);
  }

  static boolean premium(String text) {
    String figures = text.replaceAll("[^0-9+]", "").replaceFirst("^(\\+44|0044)0?", "0");
    return figures.startsWith("09");
  }

  /** Any country's, or half of one: no fixed abode, forces' post and the islands have forms of their own (B32). */
  static boolean couldBePostcode(String text) {
    return text.codePointCount(0, text.length()) <= 12 && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
  }

  /** Capitals, and the space where a United Kingdom postcode has it; anything else as given. */
  static String postcode(String text) {
    String bare = text.toUpperCase(Locale.ROOT).replace(" ", "");
    return bare.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}|GIR0AA|BFPO[0-9]{3}")
        ? bare.substring(0, bare.length() - 3) + " " + bare.substring(bare.length() - 3)
        : text.toUpperCase(Locale.ROOT);
  }
}
