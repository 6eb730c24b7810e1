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
import org.tutela.measures.tracking.Ground;
import org.tutela.measures.tracking.Wearers;
import org.tutela.measures.tracking.trail.Stop;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.message.Verdict;
import org.tutela.ui.Page;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** The reports of a day, or of a week: on a map that plays them, and in a table, a hundred a page, each with what became of it and what it decided. */
public record DayPage(Wearers.Day day, int number, LocalDate today, Typed typed) implements Page {
  static final int ROWS = 100;
  /** Days that go into one file, and onto paper, and reports on paper: more takes the service longer, and more memory, than others can do without. */
  static final int IN_A_FILE = 31, ON_PAPER = 7, LINES_ON_PAPER = 3_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(London.ZONE);
  /** With the zone, for in autumn an hour comes twice. */
  private static final DateTimeFormatter ON_RECORD = DateTimeFormatter.ofPattern("d MMM HH:mm:ss z", Locale.UK).withZone(London.ZONE);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK).withZone(London.ZONE);

  @Override
  public String template() {
    return "tracking/day.jte";
  }

  @Override
  public String title() {
    return (isWeek() ? "Week of " : "Trail of ") + day.person().reference();
  }

  public String on() {
    return on(day);
  }

  static String on(Wearers.Day day) {
    return (day.days() > 1 ? DAY.format(day.first()) + " to " : "") + DAY.format(day.day());
  }

  public boolean isWeek() {
    return day.days() > 1;
  }

  static String on(LocalDate day) {
    return DAY.format(day);
  }

  public String back() {
    return "/people/" + day.person().id().value() + "/tracking";
  }

  public String path(LocalDate other) {
    return "/people/" + day.person().id().value() + "/trail/" + other;
  }

  public String week() {
    return path(day.day()) + "/week";
  }

  private String here() {
    return isWeek() ? week() : path(day.day());
  }

  public boolean hasNext() {
    return day.day().isBefore(today);
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_TRAIL) && !day.points().isEmpty();
  }

  public String file() {
    return path(day.day()) + "/file";
  }

  public Input howManyDays() {
    return Input.of("days", "Days up to " + DAY.format(day.day())).hint("At most " + IN_A_FILE + "; " + ON_PAPER + " for a PDF").from(typed.raw("days").isEmpty() && !typed.hasErrors() ? Typed.nothing().with("days", "" + day.days()) : typed).width(2);
  }

  public Checkboxes unused() {
    return Checkboxes.single("unused", "With the reports that were not used, and why").from(typed);
  }

  /** 0 with an error beside the field where they are none, or too many. */
  static int days(Typed typed, int most) {
    String text = typed.raw("days").strip();
    int days = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (days < 1) typed.problem("days", "Enter a number of days, like 7");
    else if (days > most) typed.problem("days", most == ON_PAPER ? "A PDF takes at most " + ON_PAPER + " days: take them away in parts, or in another form" : "A file takes at most " + IN_A_FILE + " days: take a longer time away in parts");
    return typed.hasErrors() ? 0 : days;
  }

  /** @param all with the reports that were not used */
  static void fitsOnPaper(Wearers.Day day, boolean all, Typed typed) {
    long lines = Printed.shown(day, all).size();
    if (lines > LINES_ON_PAPER) typed.problem("days", "A PDF takes at most %,d reports, and these are %,d: choose fewer days, or another form".formatted(LINES_ON_PAPER, lines));
  }

  public int pages() {
    return Math.max(1, (day.points().size() + ROWS - 1) / ROWS);
  }

  public int page() {
    return Math.clamp(number, 1, pages());
  }

  public Pagination pagination() {
    return Pagination.of(page(), pages(), n -> here() + "?page=" + n);
  }

  public Table table() {
    var rows = day.points().subList((page() - 1) * ROWS, Math.min(day.points().size(), page() * ROWS));
    return Table.of("Reports", "Time", "Latitude", "Longitude", "Confidence (m)", "Speed (km/h)", "Battery (%)", "What became of it").rows(rows, this::row);
  }

  /** Everything that is on the map stands in the tables below it. */
  public MapView map() {
    var trail = new MapTrail(day.person().reference(), from());
    for (var point : day.points()) if (point.report().placed()) trail.fix(point.report(), point.verdict() == Verdict.KEPT, became(point).replaceFirst("^Used(; )?", ""));
    day.gaps().forEach(gap -> trail.gap(gap, WearerPage.said(gap)));
    stays().forEach(stop -> trail.stop(stop, "Stop, " + at(stop.from()) + " to " + at(stop.to())));
    return MapView.of(day.grounds()).trail(trail).playing();
  }

  private Instant from() {
    return day.first().atStartOfDay(London.ZONE).toInstant();
  }

  private List<Stop> stays() {
    return Stop.of(day.points().stream().filter(point -> point.verdict() == Verdict.KEPT).map(Wearers.Point::report).toList());
  }

  public Table stops() {
    return Table.of("Stops: ten minutes or more within 50 m", "From", "To", "For", "Latitude", "Longitude", "Positions").rows(stays(), stop -> List.of(Cell.of(at(stop.from())), Cell.of(at(stop.to())),
        Cell.of(WearerPage.length((stop.to() - stop.from()) / 60_000)), Cell.of(degrees(stop.latitude())).numeric(), Cell.of(degrees(stop.longitude())).numeric(), Cell.number(stop.positions())));
  }

  public Table gaps() {
    return Table.of("Without a position", "From", "To", "For", "What").rows(day.gaps(), gap -> WearerPage.spell(gap, day.now()));
  }

  public Table leave() {
    return LeaveRows.table("Suspended by leave", day.leave(), day.now(), true);
  }

  public Table grounds() {
    return grounds(day.grounds());
  }

  public String far() {
    return (day.far() == 1 ? "One zone of a template is" : "%,d zones of templates are".formatted(day.far())) + " not shown: no position was within a kilometre.";
  }

  static Table grounds(List<Ground> grounds) {
    return Table.of("Zones on the map", "Called", "Asks", "Watched from", "To", "Where").rows(grounds, ground -> List.of(Cell.of(ground.name()), Cell.of(ground.kind().title()), Cell.of(Moments.of(ground.from())),
        Cell.of(ground.to().map(Moments::of).orElse("now")), Cell.of(Where.of(ground.feature()))));
  }

  private String at(long millis) {
    return (isWeek() ? DAY_AND_TIME : TIME).format(Instant.ofEpochMilli(millis));
  }

  private List<Cell> row(Wearers.Point point) {
    var r = point.report();
    boolean placed = r.placed();
    return List.of(Cell.of(at(r.fixTime())), Cell.of(placed ? degrees(r.latitude()) : "").numeric(), Cell.of(placed ? degrees(r.longitude()) : "").numeric(),
        Cell.of(placed ? "" + Math.round(r.accuracy() / 100.0) : "").numeric(), Cell.of(r.speed() >= 0 ? "%.1f".formatted(r.speed() * 0.036) : "").numeric(),
        Cell.of(r.battery() >= 0 ? "" + r.battery() : "").numeric(), Cell.of(became(point)));
  }

  /** As text, for paper. */
  static List<String> cells(Wearers.Point point, int number) {
    var r = point.report();
    return List.of("" + number, ON_RECORD.format(Instant.ofEpochMilli(r.fixTime())), r.placed() ? degrees(r.latitude()) : "", r.placed() ? degrees(r.longitude()) : "",
        r.placed() ? "" + Math.round(r.accuracy() / 100.0) : "", r.speed() >= 0 ? "%.1f".formatted(r.speed() * 0.036) : "", r.battery() >= 0 ? "" + r.battery() : "", became(point));
  }

  private static String became(Wearers.Point point) {
    if (point.verdict() != Verdict.KEPT) return "Not used: " + point.verdict().reason();
    return point.decided().isEmpty() ? "Used" : "Used; decided: " + point.decided().stream().map(Words::of).collect(Collectors.joining("; "));
  }

  static String degrees(int units) {
    return String.format(Locale.ROOT, "%.6f", units / 1e7);
  }
}
