package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.OpenReviews;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What waits for whoever determines: applications that an indefinite period end, and reviews for which nobody applies. */
public record OpenReviewsPage(OpenReviews open) implements Page {
  @Override
  public String template() {
    return "register/reviews.jte";
  }

  @Override
  public String title() {
    return "Reviews of indefinite periods";
  }

  public String found() {
    if (open.total() == 0) return "No review of an indefinite period waits for a determination.";
    if (open.total() == 1) return "1 review waits for a determination" + (open.overdue() == 1 ? ", and it is overdue." : ".");
    return open.total() + " reviews wait for a determination, " + (open.overdue() == 0 ? "none" : open.overdue()) + " of them overdue.";
  }

  /** In Scotland the police begin it by themselves. */
  public String toBegin() {
    var begin = open.toBegin();
    if (begin.people() == 0) return "";
    String late = begin.late() == 0 ? "." : "; the day of %d of them is over.".formatted(begin.late());
    return (begin.people() == 1 ? "1 review for which nobody applies is to be begun, within 12 weeks of its day" : "%d reviews for which nobody applies are to be begun, within 12 weeks of their days".formatted(begin.people())) + late
        + " They stand on the worklists of those who manage the people.";
  }

  public Table lines() {
    return Table.of("To be determined first", "Person", "Risk", "Received or begun", "Responsible bodies told", "Determine by", "Manager").rows(open.lines(), this::row);
  }

  private List<Cell> row(OpenReviews.Line line) {
    var review = line.review();
    return List.of(PersonCell.of(open.persons().get(line.person()), "reviews"), Cell.of(line.band().title()), Cell.of(Days.of(review.begun())),
        Cell.of(review.bodiesTold().map(Days::of).orElse(review.byApplication() ? "Not recorded" : "Not worked out here")), Cell.of(by(review)),
        Cell.of(open.managers().getOrDefault(line.manager(), "A colleague")));
  }

  private Prose by(HeldReview review) {
    return review.determineBy().map(by -> review.overdue(open.today()) ? Prose.lines("Overdue\n" + Days.ago(by, open.today())) : Prose.of(Days.of(by))).orElse(Prose.of("Not worked out here"));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (open.total() + OpenReviews.PAGE - 1) / OpenReviews.PAGE);
    return Pagination.of(Math.min(open.page() + 1, pages), pages, n -> "/register/reviews?page=" + n);
  }
}
