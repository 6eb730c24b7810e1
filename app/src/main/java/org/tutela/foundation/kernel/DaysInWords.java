package org.tutela.foundation.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as people write them, in what people are told: "1 January 2020", whoever put them into the message. */
public final class DaysInWords {
  private static final Pattern DAY = Pattern.compile("\\b([0-9]{4}-(?:0[1-9]|1[0-2]))-([0-9]{2})\\b");
  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private DaysInWords() {}

  public static String in(String message) {
    return DAY.matcher(message).replaceAll(DaysInWords::words);
  }

  /** A day that there is none is what somebody typed, and stays so. */
  private static String words(MatchResult typed) {
    var month = YearMonth.parse(typed.group(1));
    int day = Integer.parseInt(typed.group(2));
    return month.isValidDay(day) ? WORDS.format(LocalDate.of(month.getYear(), month.getMonth(), day)) : typed.group();
  }
}
