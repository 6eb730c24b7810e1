package org.tutela.tracking.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Times as devices write them. */
final class Times {
  private static final double LAST_SECOND_OF_32_BITS = 2_147_483_647;

  private Times() {}

  /** Day, time of day, and how far from UTC, where that is said. */
  private static final Pattern WORDS = Pattern.compile("([0-9]{4}[-/][0-9]{2}[-/][0-9]{2})[T ]([0-9:.]+) ?(?:Z|UTC|([+-][0-9]{2}(?::?[0-9]{2})?))?");

  /** ISO 8601, "yyyy-MM-dd HH:mm:ss" (UTC), or seconds or milliseconds since 1970. */
  static long read(String text) throws Unreadable {
    var trimmed = text.strip();
    try {
      return number(Double.parseDouble(trimmed));
    } catch (NumberFormatException notANumber) {
      return words(trimmed);
    }
  }

  static long number(double number) throws Unreadable {
    if (!(Math.abs(number) < 1e15)) throw new Unreadable("not a time");
    return Math.round(Math.abs(number) < LAST_SECOND_OF_32_BITS ? number * 1000 : number);
  }

  private static long words(String text) throws Unreadable {
    try {
      var parts = WORDS.matcher(text);
      if (!parts.matches()) return Instant.parse(text).toEpochMilli();
      var local = LocalDateTime.parse(parts.group(1).replace('/', '-') + "T" + parts.group(2));
      return local.toInstant(parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(3))).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new Unreadable("\"" + shortened(text) + "\" is not a time");
    }
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
