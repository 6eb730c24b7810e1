package org.tutela.measures.tracking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.CaseloadSummary;
import org.tutela.measures.tracking.Sheet;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Each wearer of an officer, a team or the area in one line. */
public record CaseloadPage(CaseloadSummary summary) implements Page {
  static final String PATH = "/tracking/caseload";

  @Override
  public String template() {
    return "tracking/caseload.jte";
  }

  @Override
  public String title() {
    return "Wearers by caseload";
  }

  public Select whose() {
    return Select.of("of", "Whose wearers", summary.choices().stream().map(each -> Select.Option.of(each.key(), each.title())).toList()).value(summary.chosen().key());
  }

  public Select periods() {
    return Select.of("weeks", "Period", WearerPage.PERIODS.stream().map(weeks -> Select.Option.of("" + weeks, WearerPage.weeks(weeks))).toList()).value("" + summary.weeks());
  }

  public String count() {
    if (summary.total() == 0) return "Nobody of these wears a device or wore one in " + WearerPage.weeks(summary.weeks()) + ".";
    int before = (summary.page() - 1) * CaseloadSummary.SHOWN;
    return (summary.total() == 1 ? "1 wearer." : summary.total() + " wearers.") + (summary.pages() == 1 ? "" : " These are the " + (before + 1) + " to " + Math.min(summary.total(), before + CaseloadSummary.SHOWN) + ".")
        + " Violations, curfew and silence are of " + WearerPage.weeks(summary.weeks()) + "; everything else is as of now, " + Moments.of(summary.now()) + ".";
  }

  public Table table() {
    var heads = new ArrayList<>(List.of("Wearer", "Open alerts", "Violations", "Curfew", "Silence", "Battery", "Last heard"));
    if (!summary.chosen().one()) heads.add(1, "Managed by");
    return Table.of("Wearers", heads.toArray(String[]::new)).hiddenCaption().rows(summary.lines(), this::row).stacking();
  }

  private List<Cell> row(CaseloadSummary.Line each) {
    var cells = new ArrayList<>(List.of(Cell.link(each.person().called(), "/people/" + each.person().id().value() + "/tracking"), Cell.of(open(each)), Cell.number(each.violations()), Cell.of(curfew(each)), Cell.of(silence(each)),
        Cell.of(battery(each)), Cell.of(heard(each))));
    if (!summary.chosen().one()) cells.add(1, Cell.of(each.manager().isEmpty() ? "Nobody" : each.manager()));
    return cells;
  }

  /** With fewer columns than a spreadsheet has, in the words of the page. */
  static Sheet onPaper(CaseloadSummary summary) {
    return new Sheet("caseload", List.of("wearer", "managed_by", "open_alerts", "violations", "curfew", "silence", "battery", "last_heard"),
        summary.lines().stream().map(each -> List.<Object>of(each.person().reference(), each.manager(), open(each), each.violations(), curfew(each), silence(each), battery(each), heard(each))).toList());
  }

  private static String open(CaseloadSummary.Line each) {
    if (each.open().isEmpty()) return "None";
    return each.open().entrySet().stream().map(of -> of.getValue() + " of severity " + of.getKey()).collect(Collectors.joining(", "));
  }

  private static String curfew(CaseloadSummary.Line each) {
    if (each.ordered().isZero() && each.absences() == 0) return "None in force";
    String kept = each.kept().map(percent -> "Kept for " + percent / 10.0 + "%").orElse("Away");
    return each.absences() == 0 ? kept : kept + "; " + (each.absences() == 1 ? "1 absence" : each.absences() + " absences") + ", " + WearerPage.length(each.away().toMinutes()) + " in all";
  }

  private static String silence(CaseloadSummary.Line each) {
    return each.gaps() == 0 ? "None" : (each.gaps() == 1 ? "1 gap, " : each.gaps() + " gaps, ") + WearerPage.length(each.silent().toMinutes());
  }

  private static String battery(CaseloadSummary.Line each) {
    return each.worn() ? each.battery().map(percent -> percent + "%").orElse("Not known") : "";
  }

  private static String heard(CaseloadSummary.Line each) {
    return each.worn() ? each.heard().map(Moments::of).orElse("Never") : "No device is worn now";
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_TRAIL) && summary.total() > 0;
  }

  public Pagination pagination() {
    return Pagination.of(summary.page(), summary.pages(), n -> PATH + "?of=" + URLEncoder.encode(summary.chosen().key(), StandardCharsets.UTF_8) + "&weeks=" + summary.weeks() + "&page=" + n);
  }
}
