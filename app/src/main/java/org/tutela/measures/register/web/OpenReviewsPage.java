package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.OpenReviews;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What waits for whoever determines: applications that an indefinite period end. */
public record OpenReviewsPage(OpenReviews open) implements Page {
  @Override
  public String template() {
    return "register/reviews.jte";
  }

  @Override
  public String title() {
    return "Applications for review";
  }

  public String found() {
    if (open.total() == 0) return "No application that an indefinite period end waits for a determination.";
    if (open.total() == 1) return "1 application waits for a determination" + (open.overdue() == 1 ? ", and it is overdue." : ".");
    return open.total() + " applications wait for a determination, " + (open.overdue() == 0 ? "none" : open.overdue()) + " of them overdue.";
  }

  public Table lines() {
    return Table.of("To be determined first", "Person", "Risk", "Received", "Responsible bodies told", "Determine by", "Manager").rows(open.lines(), this::row);
  }

  private List<Cell> row(OpenReviews.Line line) {
    var review = line.review();
    var by = review.timetable().determineBy();
    return List.of(PersonCell.of(open.persons().get(line.person()), "reviews"), Cell.of(line.band().title()), Cell.of(Days.of(review.applied())),
        Cell.of(review.bodiesTold().map(Days::of).orElse("Not recorded")), Cell.of(review.overdue(open.today()) ? Prose.lines("Overdue\n" + Days.ago(by, open.today())) : Prose.of(Days.of(by))),
        Cell.of(open.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (open.total() + OpenReviews.PAGE - 1) / OpenReviews.PAGE);
    return Pagination.of(Math.min(open.page() + 1, pages), pages, n -> "/register/reviews?page=" + n);
  }
}
