package org.tutela.tracking.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a rule is active: weekly rows in local time, other hours on single days, less authorised absences, cut to the order's dates.
 *
 * @param rows null for always
 * @param instead hours that take the place of a day's rows; an empty list for a day without
 */
public record Timetable(ZoneId zone, List<Row> rows, Map<LocalDate, List<LocalHours>> instead, List<Interval> absences, Interval order) {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long YEAR_2000 = 946_684_800_000L;
  private static final long YEAR_2200 = 7_258_118_400_000L;
  private static final Interval ANY_TIME = new Interval(Interval.ALWAYS, Interval.OPEN);

  public Timetable {
    rows = rows == null ? null : List.copyOf(rows);
    instead = Map.copyOf(instead);
    absences = List.copyOf(Interval.merged(absences));
  }

  public static Timetable always() {
    return new Timetable(LONDON, null, Map.of(), List.of(), ANY_TIME);
  }

  public static Timetable weekly(ZoneId zone, List<Row> rows) {
    return new Timetable(zone, rows, Map.of(), List.of(), ANY_TIME);
  }

  public Timetable withAbsences(List<Interval> absences) {
    return new Timetable(zone, rows, instead, absences, order);
  }

  public Timetable during(Interval order) {
    return new Timetable(zone, rows, instead, absences, order);
  }

  /** The intervals in which it is active between two instants, cut to them. */
  public List<Interval> active(long from, long to) {
    return from >= to ? List.of() : between(Math.max(from, YEAR_2000), Math.min(to, YEAR_2200));
  }

  private List<Interval> between(long from, long to) {
    if (from >= to) return List.of();
    var span = new Interval(from, to);
    if (rows == null && absences.isEmpty() && order.from() <= from && order.to() >= to) return List.of(span);
    var cut = new Interval(Math.max(from, order.from()), Math.min(to, order.to()));
    if (cut.from() >= cut.to()) return List.of();
    var open = rows == null ? List.of(cut) : Interval.cut(hours(cut.from(), cut.to()), cut);
    return Interval.minus(open, absences);
  }

  private List<Interval> hours(long from, long to) {
    var intervals = new ArrayList<Interval>();
    var last = day(to).plusDays(1);
    for (var day = day(from).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
      var special = instead.get(day);
      if (special != null) {
        for (var hours : special) intervals.add(hours.on(day, zone));
        continue;
      }
      for (var row : rows) if (row.days().contains(day.getDayOfWeek())) intervals.add(row.hours().on(day, zone));
    }
    return Interval.merged(intervals);
  }

  private LocalDate day(long instant) {
    return java.time.Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
  }
}
