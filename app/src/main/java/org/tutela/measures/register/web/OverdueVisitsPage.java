package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.OverdueVisits;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Whom the area's officers should have visited by now, each by their own plan. */
public record OverdueVisitsPage(OverdueVisits overdue) implements Page {
  @Override
  public String template() {
    return "register/visits.jte";
  }

  @Override
  public String title() {
    return "Home visits overdue";
  }

  public String found() {
    String counted = ", counted at " + Moments.time(overdue.counted()) + ".";
    if (overdue.total() == 0) return "No home visit is overdue" + counted;
    return (overdue.total() == 1 ? "1 home visit is overdue" : overdue.total() + " home visits are overdue") + counted;
  }

  public Table lines() {
    return Table.of("The highest risk first, in it the longest overdue", "Person", "Risk", "Was due by", "Last visit", "Plan", "Manager").rows(overdue.lines(), this::row);
  }

  private List<Cell> row(OverdueVisits.Line line) {
    return List.of(PersonCell.of(overdue.persons().get(line.person()), "visits"), Cell.of(line.band().title()), Cell.of(Days.ago(line.due(), overdue.today())),
        Cell.of(line.made().map(Days::of).orElse("None made yet")), Cell.of(line.everyWeeks() == 1 ? "Every week" : "Every " + line.everyWeeks() + " weeks"),
        Cell.of(overdue.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (overdue.total() + OverdueVisits.PAGE - 1) / OverdueVisits.PAGE);
    return Pagination.of(Math.min(overdue.page() + 1, pages), pages, n -> "/register/visits?page=" + n);
  }
}
