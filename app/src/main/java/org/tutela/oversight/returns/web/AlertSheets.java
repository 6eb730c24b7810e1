package org.tutela.oversight.returns.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.Sheet;
import org.tutela.oversight.returns.Answered;

/** The figures of tracking alerts to take away: as one table of numbers for a spreadsheet, in the words of the page on paper. */
final class AlertSheets {
  private AlertSheets() {}

  /** One row a caseload and one a kind; what alerts were found to be is known of kinds alone. */
  static Sheet of(AlertFiguresPage page) {
    var columns = new ArrayList<>(List.of("of", "name", "alerts", "open", "past_limit", "limit_counted", "within_limit", "within_limit_percent", "acknowledged_half_minutes", "acknowledged_nine_in_ten_minutes",
        "closed_half_minutes", "closed_nine_in_ten_minutes"));
    Arrays.stream(CardOutcome.values()).forEach(outcome -> columns.add("found_" + outcome.name().toLowerCase(Locale.ROOT)));
    var rows = new ArrayList<List<Object>>();
    for (var each : page.figures().caseloads()) rows.add(numbers("caseload", AlertFiguresPage.officer(each), each, null));
    for (var each : page.figures().kinds()) rows.add(numbers("kind", AlertFiguresPage.kind(each), each, page.figures().outcomes().getOrDefault(each.key(), Map.of())));
    return new Sheet("alert-figures", columns, rows);
  }

  private static List<Object> numbers(String of, String name, Answered each, Map<CardOutcome, Integer> found) {
    var row = new ArrayList<Object>(Arrays.asList(of, name, each.alerts(), each.open(), each.overdue(), each.settled(), each.inTime(), each.settled() == 0 ? null : each.percent(),
        minutes(each.acknowledged(), Answered.Spread::half), minutes(each.acknowledged(), Answered.Spread::mostly), minutes(each.closed(), Answered.Spread::half), minutes(each.closed(), Answered.Spread::mostly)));
    for (var outcome : CardOutcome.values()) row.add(found == null ? null : found.getOrDefault(outcome, 0));
    return row;
  }

  private static Long minutes(Optional<Answered.Spread> spread, Function<Answered.Spread, Duration> of) {
    return spread.map(of).map(time -> Math.max(0, time.toMinutes())).orElse(null);
  }

  static List<String> lines(AlertFiguresPage page) {
    var lines = new ArrayList<>(List.of(page.figures().area() + ". Those of kinds are " + page.of() + ".", AlertFiguresPage.MEANING));
    if (page.figures().older() > 0) lines.add(page.older());
    return lines;
  }

  static List<Sheet> onPaper(AlertFiguresPage page) {
    var figures = page.figures();
    return List.of(answered("By caseload", "Who manages the wearers", figures.caseloads(), AlertFiguresPage::officer), answered("By kind, " + page.of(), "Kind", figures.kinds(), AlertFiguresPage::kind), found(page));
  }

  private static Sheet answered(String name, String first, List<Answered> some, Function<Answered, String> label) {
    return new Sheet(name, List.of(first, "Alerts", "Open", "Past the limit", "Acknowledged: half within", "Acknowledged: nine in ten within", "Acknowledged within the limit", "Closed: half within", "Closed: nine in ten within"),
        some.stream().map(each -> List.<Object>of(label.apply(each), each.alerts(), each.open(), each.overdue(), AlertFiguresPage.within(each.acknowledged(), Answered.Spread::half), AlertFiguresPage.within(each.acknowledged(), Answered.Spread::mostly),
            AlertFiguresPage.inTime(each), AlertFiguresPage.within(each.closed(), Answered.Spread::half), AlertFiguresPage.within(each.closed(), Answered.Spread::mostly))).toList());
  }

  private static Sheet found(AlertFiguresPage page) {
    var heads = new ArrayList<>(List.of("Kind"));
    Arrays.stream(CardOutcome.values()).forEach(outcome -> heads.add(outcome.title()));
    return new Sheet("What they were found to be, by kind", heads, page.figures().kinds().stream().filter(each -> page.figures().outcomes().containsKey(each.key())).map(each -> {
      var row = new ArrayList<Object>(List.of(AlertFiguresPage.kind(each)));
      for (var outcome : CardOutcome.values()) row.add(page.figures().outcomes().get(each.key()).getOrDefault(outcome, 0));
      return (List<Object>) row;
    }).toList());
  }
}
