package org.tutela.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in one form only: UTC, microseconds, always 27 characters. A formatter accepts and writes several. */
final class Times {
  private static final String FORM = "0000-00-00T00:00:00.000000Z";

  private Times() {}

  static String format(Instant at) {
    var t = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
    if (t.getYear() < 0 || t.getYear() > 9999) throw new IllegalArgumentException("a year of four digits is wanted");
    var text = new StringBuilder(FORM);
    put(text, 0, 4, t.getYear());
    put(text, 5, 2, t.getMonthValue());
    put(text, 8, 2, t.getDayOfMonth());
    put(text, 11, 2, t.getHour());
    put(text, 14, 2, t.getMinute());
    put(text, 17, 2, t.getSecond());
    put(text, 20, 6, t.getNano() / 1000);
    return text.toString();
  }

  static Instant parse(String text) {
    if (text.length() != FORM.length()) throw new IllegalArgumentException("not a time");
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) throw new IllegalArgumentException("not a time");
    }
    try {
      return LocalDateTime.of(take(text, 0, 4), take(text, 5, 2), take(text, 8, 2), take(text, 11, 2), take(text, 14, 2),
          take(text, 17, 2), take(text, 20, 6) * 1000).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }

  private static void put(StringBuilder text, int from, int digits, int value) {
    int rest = value;
    for (int i = from + digits - 1; i >= from; i--, rest /= 10) text.setCharAt(i, (char) ('0' + rest % 10));
  }

  private static int take(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) value = value * 10 + text.charAt(i) - '0';
    return value;
  }
}
