package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.message.Verdict;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A day's reports in a table, a hundred a page, each with what became of it and what it decided. */
public record DayPage(Wearers.Day day, int number, LocalDate today) implements Page {
  static final int ROWS = 100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(London.ZONE);

  @Override
  public String template() {
    return "tracking/day.jte";
  }

  @Override
  public String title() {
    return "Trail of " + day.person().reference();
  }

  public String on() {
    return DAY.format(day.day());
  }

  public String back() {
    return "/people/" + day.person().id().value() + "/tracking";
  }

  public String path(LocalDate other) {
    return "/people/" + day.person().id().value() + "/trail/" + other;
  }

  public boolean hasNext() {
    return day.day().isBefore(today);
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_TRAIL) && !day.points().isEmpty();
  }

  public int pages() {
    return Math.max(1, (day.points().size() + ROWS - 1) / ROWS);
  }

  public int page() {
    return Math.clamp(number, 1, pages());
  }

  public Pagination pagination() {
    return Pagination.of(page(), pages(), n -> path(day.day()) + "?page=" + n);
  }

  public Table table() {
    var rows = day.points().subList((page() - 1) * ROWS, Math.min(day.points().size(), page() * ROWS));
    return Table.of("Reports", "Time", "Latitude", "Longitude", "Confidence (m)", "Speed (km/h)", "Battery (%)", "What became of it").rows(rows, DayPage::row);
  }

  private static List<Cell> row(Wearers.Point point) {
    var r = point.report();
    boolean placed = r.placed();
    return List.of(Cell.of(TIME.format(Instant.ofEpochMilli(r.fixTime()))), Cell.of(placed ? degrees(r.latitude()) : "").numeric(), Cell.of(placed ? degrees(r.longitude()) : "").numeric(),
        Cell.of(placed ? "" + Math.round(r.accuracy() / 100.0) : "").numeric(), Cell.of(r.speed() >= 0 ? "%.1f".formatted(r.speed() * 0.036) : "").numeric(),
        Cell.of(r.battery() >= 0 ? "" + r.battery() : "").numeric(), Cell.of(became(point)));
  }

  private static String became(Wearers.Point point) {
    if (point.verdict() != Verdict.KEPT) return "Not used: " + point.verdict().reason();
    return point.decided().isEmpty() ? "Used" : "Used; decided: " + point.decided().stream().map(Words::of).collect(Collectors.joining("; "));
  }

  static String degrees(int units) {
    return String.format(Locale.ROOT, "%.6f", units / 1e7);
  }
}
