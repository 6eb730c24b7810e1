package org.tutela.measures.tracking.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tutela.foundation.kernel.BankHolidays;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.form.Typed;

/** Hours of the week, other hours on single days, and moments, each typed one a line, as the properties that the engine reads. */
final class HoursText {
  static final String NONE = "none";
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final Pattern WEEKLY = Pattern.compile("([A-Za-z, ]*?)\\s*(" + CLOCK + ")\\s*-\\s*(" + CLOCK + ")");
  private static final Pattern TIMES = Pattern.compile("(.+?[0-9]{2}:[0-9]{2})\\s*-\\s*(.+?[0-9]{2}:[0-9]{2})");
  private static final Pattern SINGLE = Pattern.compile("(?i)([0-9/]+|bank holidays [0-9]{4})[: ]\\s*(.*)");

  private HoursText() {}

  /** Hours of the week, with what stands instead of them on single days. */
  static List<String> schedule(Typed typed, boolean needed) {
    var singles = lines(typed, "exceptions"); // both are read first, so that each fault stands beside its field
    var rows = new ArrayList<String>();
    for (String line : lines(typed, "hours")) {
      var hours = WEEKLY.matcher(line);
      if (!hours.matches()) return wrong(typed, "hours", line, "mon tue 19:00-07:00");
      var days = hours.group(1).isBlank() ? List.<String>of() : List.of(hours.group(1).strip().split("[, ]+"));
      rows.add("{\"days\":[" + String.join(",", days.stream().map(day -> "\"" + day + "\"").toList()) + "]," + span(hours.group(2), hours.group(4)) + "}");
    }
    var instead = new ArrayList<String>();
    for (String line : singles) {
      var read = single(line);
      if (read.isEmpty()) return wrong(typed, "exceptions", line, "25/12/2026 10:00-16:00”, “26/12/2026 none” or “bank holidays 2026 none");
      instead.addAll(read.get());
    }
    if (rows.isEmpty() && needed) typed.problem("hours", "Enter the hours of the curfew");
    if (rows.isEmpty() && !needed && !instead.isEmpty()) typed.problem("hours", "Enter the hours of the other days, like 00:00-00:00 for all day");
    var properties = new ArrayList<String>();
    if (!rows.isEmpty()) properties.add("\"schedule\":[" + String.join(",", rows) + "]");
    if (!instead.isEmpty()) properties.add("\"exceptions\":[" + String.join(",", instead) + "]");
    return properties;
  }

  private static Optional<List<String>> single(String line) {
    var day = SINGLE.matcher(line);
    if (!day.matches()) return Optional.empty();
    var hours = new ArrayList<String>();
    if (!day.group(2).strip().equalsIgnoreCase(NONE)) {
      for (String part : day.group(2).split("[, ]+(?=[0-9])")) {
        var span = WEEKLY.matcher(part.strip());
        if (!span.matches() || !span.group(1).isBlank()) return Optional.empty();
        hours.add("{" + span(span.group(2), span.group(4)) + "}");
      }
    }
    try {
      var days = day.group(1).matches("[0-9/]+") ? List.of(LocalDate.parse(day.group(1), DAY)) : List.copyOf(BankHolidays.in(Integer.parseInt(day.group(1).replaceAll("[^0-9]", ""))));
      return Optional.of(days.stream().map(on -> "{\"date\":\"" + on + "\",\"hours\":[" + String.join(",", hours) + "]}").toList());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String span(String start, String end) {
    return "\"start\":\"" + LocalTime.parse(start) + "\",\"end\":\"" + LocalTime.parse(end) + "\"";
  }

  /** Pairs of moments in local time. */
  static List<String> times(Typed typed, String field) {
    var pairs = new ArrayList<String>();
    for (String line : lines(typed, field)) {
      var pair = TIMES.matcher(line);
      if (!pair.matches()) return wrong(typed, field, line, "27/3/2026 10:00 - 11:30");
      String from = pair.group(1).strip();
      String to = pair.group(2).strip().matches("[0-9:]{5}") ? from.substring(0, from.length() - 5) + pair.group(2).strip() : pair.group(2).strip();
      try {
        pairs.add("[\"" + instant(from) + "\",\"" + instant(to) + "\"]");
      } catch (DateTimeParseException e) {
        return wrong(typed, field, line, "27/3/2026 10:00 - 11:30");
      }
    }
    return pairs;
  }

  private static String instant(String local) {
    return LocalDateTime.parse(local, MOMENT).atZone(London.ZONE).toInstant().toString();
  }

  private static List<String> lines(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> wrong(Typed typed, String field, String line, String like) {
    typed.problem(field, "“" + (line.length() <= 40 ? line : line.substring(0, 40) + "...") + "” is not like “" + like + "”");
    return List.of();
  }
}
