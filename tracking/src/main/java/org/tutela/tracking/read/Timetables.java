package org.tutela.tracking.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** Hours of the week, other hours on single days, absences, the order's dates. */
final class Timetables {
  private Timetables() {}

  static Calendar read(Properties properties) throws Unreadable {
    try {
      var zone = ZoneId.of(properties.text("time_zone", Timetable.LONDON.getId()));
      List<Row> rows = null;
      if (properties.has("schedule")) {
        rows = new ArrayList<>();
        for (var item : properties.list("schedule")) {
          var row = Properties.of(item);
          rows.add(new Row(days(row.texts("days")), hours(row)));
        }
      }
      return new Calendar(new Timetable(zone, rows, instead(properties), properties.intervals("absences"), order(properties)));
    } catch (DateTimeException e) {
      throw new Unreadable("its hours or its time zone cannot be read: " + e.getMessage());
    }
  }

  private static Interval order(Properties properties) throws Unreadable {
    var order = new Interval(properties.time("from", Interval.ALWAYS), properties.time("to", Interval.OPEN));
    if (order.from() >= order.to()) throw new Unreadable("it ends before it begins");
    return order;
  }

  private static Map<LocalDate, List<LocalHours>> instead(Properties properties) throws Unreadable {
    var instead = new HashMap<LocalDate, List<LocalHours>>();
    for (var item : properties.list("exceptions")) {
      var day = Properties.of(item);
      var hours = new ArrayList<LocalHours>();
      for (var part : day.list("hours")) hours.add(hours(Properties.of(part)));
      instead.put(LocalDate.parse(day.text("date", "")), hours);
    }
    return instead;
  }

  private static LocalHours hours(Properties row) {
    return new LocalHours(LocalTime.parse(row.text("start", "")), LocalTime.parse(row.text("end", "")));
  }

  /** Named by their first three letters; none named, every day. */
  private static Set<DayOfWeek> days(List<String> names) throws Unreadable {
    if (names.isEmpty()) return EnumSet.allOf(DayOfWeek.class);
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var name : names) {
      DayOfWeek found = null;
      for (var day : DayOfWeek.values()) {
        if (name.length() >= 3 && day.name().startsWith(name.toUpperCase(Locale.ROOT).substring(0, 3))) found = day;
      }
      if (found == null) throw new Unreadable("\"" + Times.shortened(name) + "\" is no day of the week");
      days.add(found);
    }
    return days;
  }
}
