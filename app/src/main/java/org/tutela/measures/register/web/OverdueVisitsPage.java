package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.OverdueVisits;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
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
    int atHome = overdue.total() - overdue.away();
    String left = overdue.away() == 0 ? "" : " Not in the number, but in the list: %d of people who cannot be visited at home now, in custody, in hospital or abroad.".formatted(overdue.away());
    return (atHome == 0 ? "No home visit is overdue" : atHome == 1 ? "1 home visit is overdue" : atHome + " home visits are overdue") + counted + left;
  }

  public Table lines() {
    return Table.of("The highest risk first, in it the longest overdue", "Person", "Risk", "Was due by", "Last visit", "Plan", "Manager").rows(overdue.lines(), this::row);
  }

  private List<Cell> row(OverdueVisits.Line line) {
    return List.of(PersonCell.of(overdue.persons().get(line.person()), "visits"), Cell.of(line.band().title()), Cell.of(Prose.lines(Days.ago(line.due(), overdue.today()) + line.away().map(away -> "\n" + VisitPanel.away(away)).orElse(""))),
        Cell.of(line.made().map(Days::of).orElse("None made yet")), Cell.of(line.everyWeeks() == 1 ? "Every week" : "Every " + line.everyWeeks() + " weeks"),
        Cell.of(overdue.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (overdue.total() + OverdueVisits.PAGE - 1) / OverdueVisits.PAGE);
    return Pagination.of(Math.min(overdue.page() + 1, pages), pages, n -> "/register/visits?page=" + n);
  }
}
