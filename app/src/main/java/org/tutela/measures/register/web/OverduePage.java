package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.Overdue;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The area's register: how each risk band stands, and what is overdue. */
public record OverduePage(Overdue overdue) implements Page {
  @Override
  public String template() {
    return "register/overdue.jte";
  }

  @Override
  public String title() {
    return "Register";
  }

  public String found() {
    long total = overdue.total();
    String counted = ", counted at " + Moments.time(overdue.counted()) + ".";
    if (total == 0) return "Nothing is overdue" + counted;
    return (total == 1 ? "1 duty is overdue" : total + " duties are overdue") + counted;
  }

  public boolean mayLoad() {
    return Acting.may(Permission.SEE_LISTS);
  }

  public boolean mayReviewRecords() {
    return Acting.may(Permission.SEE_RETENTION);
  }

  public boolean maySeeArea() {
    return Acting.may(Permission.SEE_AREA_DUE);
  }

  public Table bands() {
    return Table.of("By risk", "Risk", "Registrants", "Overdue", "Four weeks ago", "No main residence: weekly", "Visits overdue", "Assessments overdue", "Abroad").rows(overdue.bands(), each ->
        List.of(Cell.of(each.band().title()), Cell.number(each.subject()), Cell.number(each.overdue()), Cell.of(trend(each)).numeric(),
            Cell.number(each.weekly()), Cell.number(each.visits()), Cell.number(each.assessments()), Cell.number(each.abroad()))).firstCellIsHeading();
  }

  public String oldestVisit() {
    return oldest(overdue.bands().stream().mapToLong(Overdue.BandCount::visits).sum(), overdue.visit())
        + overdue.visitAway().map(day -> ". Left out: %d of people in custody, in hospital or abroad, the oldest due by %s".formatted(overdue.visitsAway(), Days.ago(day, overdue.today()))).orElse("");
  }

  public String oldestAssessment() {
    return oldest(overdue.bands().stream().mapToLong(Overdue.BandCount::assessments).sum(), overdue.assessment());
  }

  public String oldestReview() {
    return overdue.reviewSince().map(day -> ": %d, the oldest waits since %s".formatted(overdue.toReview(), day.equals(overdue.today()) ? "today" : Days.ago(day, overdue.today()))).orElse(": none waits");
  }

  private String oldest(long number, Optional<LocalDate> due) {
    return due.map(day -> ": %d, the oldest was due by %s".formatted(number, Days.ago(day, overdue.today()))).orElse(": none");
  }

  private static String trend(Overdue.BandCount each) {
    long change = each.overdue() - each.earlier();
    String sign = change == 0 ? "the same" : change > 0 ? change + " more since" : -change + " fewer since";
    return each.earlier() + " (" + sign + ")";
  }

  public Table lines() {
    return Table.of("Overdue, the highest risk first", "Person", "Risk", "What", "Was due by", "Manager").rows(overdue.lines(), this::row);
  }

  private List<Cell> row(Overdue.Line line) {
    return List.of(PersonCell.of(overdue.persons().get(line.person()), "notifications"),
        Cell.of(line.band().title()), Cell.of(Prose.lines(line.duty().obligation().kind().title() + line.duty().decision().map(decision -> "\nDecided: " + decision.title()).orElse(""))),
        Cell.of(Days.ago(line.due().breachAfter(), overdue.today())),
        Cell.of(overdue.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = (int) Math.max(1, (overdue.total() + Overdue.PAGE - 1) / Overdue.PAGE);
    return Pagination.of(Math.min(overdue.page() + 1, pages), pages, n -> "/register?page=" + n);
  }
}
