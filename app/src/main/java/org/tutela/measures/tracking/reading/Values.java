package org.tutela.measures.tracking.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/** Values as makers write them: numbers as words, words as numbers, or nothing. */
final class Values {
  static final double KNOT = 1852.0 / 3600;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?");
  private static final double LAST_SECOND_OF_32_BITS = 2_147_483_647;

  private Values() {}

  static double number(Object value) {
    return switch (value) {
      case Double number -> number;
      case String text when NUMBER.matcher(text.strip()).matches() -> Double.parseDouble(text.strip());
      case null, default -> Double.NaN;
    };
  }

  static Boolean truth(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case String text when text.equalsIgnoreCase("true") || text.equals("1") -> true;
      case String text when text.equalsIgnoreCase("false") || text.equals("0") -> false;
      case null, default -> null;
    };
  }

  static String text(Object value) {
    return switch (value) {
      case String text -> text.strip();
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> String.valueOf(number.longValue());
      case null, default -> "";
    };
  }

  /** ISO 8601, {@code yyyy-MM-dd HH:mm:ss} in UTC, or seconds or milliseconds since 1970. */
  static OptionalLong time(Object value) {
    double number = number(value);
    if (!Double.isNaN(number)) return Math.abs(number) < 1e15 ? OptionalLong.of(Math.round(Math.abs(number) < LAST_SECOND_OF_32_BITS ? number * 1000 : number)) : OptionalLong.empty();
    String text = text(value);
    if (text.length() > 40) return OptionalLong.empty();
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]+")) return OptionalLong.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC).toEpochMilli());
      return OptionalLong.of((text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(offset(text)).toInstant()).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** Some write the hours and minutes from UTC without the colon. */
  private static String offset(String text) {
    return text.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
  }

  static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The alarms of gateways and apps; several may stand in one word, between commas. */
  static void alarms(Object value, Draft draft, boolean batteryKnown) {
    for (String alarm : text(value).split(",")) {
      switch (alarm.strip()) {
        case "" -> { }
        case "tampering", "removing" -> draft.flag(Flag.STRAP_TAMPER);
        case "lowBattery" -> {
          if (!batteryKnown) draft.battery(20);
        }
        case "powerOff" -> draft.flag(Flag.POWER_OFF);
        case "powerCut" -> draft.flag(Flag.POWER_CUT);
        case "jamming" -> draft.flag(Flag.JAMMING);
        case "sos" -> draft.flag(Flag.PANIC);
        default -> draft.flag(Flag.DEVICE_ALARM);
      }
    }
  }
}
