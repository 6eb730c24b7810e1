package org.tutela.tracking.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as devices write them. */
final class Times {
  private static final double LAST_SECOND_OF_32_BITS = 2_147_483_647;

  private Times() {}

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
      if (text.indexOf(' ') == 10) return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC).toEpochMilli();
      if (text.endsWith("Z")) return Instant.parse(text).toEpochMilli();
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new Unreadable("\"" + shortened(text) + "\" is not a time");
    }
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
