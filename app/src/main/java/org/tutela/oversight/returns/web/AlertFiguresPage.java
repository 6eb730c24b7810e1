package org.tutela.oversight.returns.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.oversight.returns.AlertFigures;
import org.tutela.oversight.returns.Answered;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.explain.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Figure;
import org.tutela.ui.component.Figure.Bar;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** How tracking alerts were answered, by caseload and by kind. */
public record AlertFiguresPage(AlertFigures figures) implements Page {
  static final String MEANING = "An alert belongs to the caseload of whoever manages the wearer today. Its times count from when it became as severe as it is. The limit is the first step of the force’s chain for its severity, as the chain was then; there is none for closing one.";
  static final List<Integer> PERIODS = List.of(1, 4, 12, 52);

  @Override
  public String template() {
    return "returns/alerts.jte";
  }

  @Override
  public String title() {
    return "Figures of tracking alerts";
  }

  public Select periods() {
    return Select.of("weeks", "Raised in", PERIODS.stream().map(weeks -> Select.Option.of("" + weeks, period(weeks))).toList()).value("" + figures.weeks());
  }

  public String heading() {
    return title() + ", " + period(figures.weeks());
  }

  public String meaning() {
    return MEANING;
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_FIGURES) && !figures.caseloads().isEmpty();
  }

  public static String period(int weeks) {
    return weeks == 1 ? "the last week" : weeks == 52 ? "the last year" : "the last " + weeks + " weeks";
  }

  public Select whose() {
    var options = new ArrayList<>(List.of(Select.Option.of("", "Everybody’s")));
    figures.caseloads().forEach(each -> options.add(Select.Option.of(each.key(), officer(each))));
    return Select.of("caseload", "By kind, whose caseload", options).value(chosen());
  }

  public String chosen() {
    return figures.chosen().map(Answered::key).orElse("");
  }

  /** Whose alerts the kinds are of. */
  public String of() {
    return figures.chosen().map(each -> each.key().equals(Answered.NOBODY) ? "of wearers whom nobody manages" : "of the caseload of " + officer(each)).orElse("of all caseloads");
  }

  static String officer(Answered each) {
    if (each.key().equals(Answered.NOBODY)) return "Nobody manages them";
    return each.name().isEmpty() ? "An officer who is held no more" : each.name();
  }

  static String kind(Answered each) {
    return Words.of(Kind.valueOf(each.key()));
  }

  public Figure caseloads() {
    var figure = counts("Alerts by caseload", "Who manages the wearers");
    for (var each : figures.caseloads()) figure = counted(figure, officer(each), each);
    return figure;
  }

  public Figure kinds() {
    var figure = counts("Alerts by kind", "Kind");
    for (var each : figures.kinds()) figure = counted(figure, kind(each), each);
    return figure;
  }

  private static Figure counts(String caption, String heading) {
    return Figure.of(caption, heading, "Alerts", "Open", "Not acknowledged, and past the limit");
  }

  private static Figure counted(Figure figure, String label, Answered each) {
    return figure.row(label, Bar.of(each.alerts()), Bar.of(each.open()), Bar.of(each.overdue()).alarm());
  }

  public Table caseloadTimes() {
    return times("Times by caseload", "Who manages the wearers").rows(figures.caseloads(), each -> timed(officer(each), each)).stacking();
  }

  public Table kindTimes() {
    return times("Times by kind", "Kind").rows(figures.kinds(), each -> timed(kind(each), each)).stacking();
  }

  private static Table times(String caption, String heading) {
    return Table.of(caption, heading, "Acknowledged: half within", "Acknowledged: nine in ten within", "Acknowledged within the limit", "Closed: half within", "Closed: nine in ten within");
  }

  private static List<Cell> timed(String label, Answered each) {
    return List.of(Cell.of(label), half(each.acknowledged()), mostly(each.acknowledged()), Cell.of(inTime(each)).numeric(),
        half(each.closed()), mostly(each.closed()));
  }

  static String inTime(Answered each) {
    return each.settled() == 0 ? "none to count" : each.percent() + "% (" + each.inTime() + " of " + each.settled() + ")";
  }

  private static Cell half(Optional<Answered.Spread> spread) {
    return Cell.of(within(spread, Answered.Spread::half)).numeric();
  }

  private static Cell mostly(Optional<Answered.Spread> spread) {
    return Cell.of(within(spread, Answered.Spread::mostly)).numeric();
  }

  static String within(Optional<Answered.Spread> spread, Function<Answered.Spread, Duration> of) {
    return spread.map(of).map(AlertFiguresPage::words).orElse("none yet");
  }

  private static String words(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    if (minutes < 60) return minutes == 0 ? "under 1 min" : minutes + " min";
    return minutes < 48 * 60 ? minutes / 60 + " h " + minutes % 60 + " min" : time.toDays() + " days";
  }

  /** Of those that are closed. */
  public Figure outcomes() {
    int closed = figures.outcomes().values().stream().flatMap(each -> each.values().stream()).mapToInt(each -> each).sum();
    var figure = Figure.of("What they were found to be", "Found to be", "Alerts");
    for (var outcome : CardOutcome.values()) {
      int found = figures.outcomes().values().stream().mapToInt(each -> each.getOrDefault(outcome, 0)).sum();
      figure = figure.row(outcome.title(), Bar.of(found).shown(closed == 0 ? "0" : found + " (" + (200 * found + closed) / (2 * closed) + "%)"));
    }
    return figure;
  }

  public Table outcomesByKind() {
    var heads = new ArrayList<>(List.of("Kind"));
    heads.addAll(Arrays.stream(CardOutcome.values()).map(CardOutcome::title).toList());
    return Table.of("What they were found to be, by kind", heads.toArray(String[]::new)).rows(figures.kinds().stream().filter(each -> figures.outcomes().containsKey(each.key())).toList(), each -> {
      var row = new ArrayList<>(List.of(Cell.of(kind(each))));
      Map<CardOutcome, Integer> found = figures.outcomes().get(each.key());
      for (var outcome : CardOutcome.values()) row.add(Cell.number(found.getOrDefault(outcome, 0)));
      return row;
    }).stacking();
  }

  public String older() {
    return figures.older() == 1 ? "1 more is open that was raised before." : figures.older() + " more are open that were raised before.";
  }
}
