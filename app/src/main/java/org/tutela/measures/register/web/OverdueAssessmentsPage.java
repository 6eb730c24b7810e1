package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.OverdueAssessments;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Table;

/** Whose risk the area's officers should have assessed again by now, each as it was planned or after a change. */
public record OverdueAssessmentsPage(OverdueAssessments overdue) implements Page {
  @Override
  public String template() {
    return "register/assessments.jte";
  }

  @Override
  public String title() {
    return "Assessments overdue";
  }

  public String found() {
    String counted = ", counted at " + Moments.time(overdue.counted()) + ".";
    if (overdue.total() == 0) return "No assessment is overdue" + counted;
    return (overdue.total() == 1 ? "1 assessment is overdue" : overdue.total() + " assessments are overdue") + counted;
  }

  public Table lines() {
    return Table.of("The highest risk first, in it the longest overdue", "Person", "Risk", "Was due by", "Last assessment", "Manager").rows(overdue.lines(), this::row);
  }

  private List<Cell> row(OverdueAssessments.Line line) {
    return List.of(PersonCell.of(overdue.persons().get(line.person()), "supervision"), Cell.of(line.band().title()), Cell.of(Prose.lines(Days.ago(line.due(), overdue.today()) + (line.changed() ? "\nAfter a change" : ""))),
        Cell.of(Prose.lines(line.assessed().map(on -> Days.of(on) + "\n" + SupervisionPanel.made(line.made())).orElse("None made yet"))), Cell.of(overdue.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (overdue.total() + OverdueAssessments.PAGE - 1) / OverdueAssessments.PAGE);
    return Pagination.of(Math.min(overdue.page() + 1, pages), pages, n -> "/register/assessments?page=" + n);
  }
}
