package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.register.ToReview;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Of whom something was recorded since it was decided not to visit them: a supervisor decides whether it stays so. */
public record ToReviewPage(ToReview waiting) implements Page {
  @Override
  public String template() {
    return "register/reactive.jte";
  }

  @Override
  public String title() {
    return "Reactive management to review";
  }

  public String found() {
    if (waiting.total() == 0) return "Nobody who is managed reactively waits for a review.";
    return waiting.total() == 1 ? "1 person who is managed reactively waits for a review." : waiting.total() + " people who are managed reactively wait for a review.";
  }

  public Table lines() {
    return Table.of("Who has waited longest first", "Person", "Risk", "Waiting since", "Recorded since it was decided", "Decided last", "Manager").rows(waiting.lines(), this::row);
  }

  private List<Cell> row(ToReview.Line line) {
    var person = waiting.persons().get(line.person());
    var since = London.date(line.since());
    var first = Prose.lines(since.equals(waiting.today()) ? "Today" : Days.ago(since, waiting.today()));
    return List.of(PersonCell.of(person, "visits"), Cell.of(line.band().title()), Cell.of(first), Cell.of(Prose.lines(String.join("\n", VisitPanel.lines(line.facts())))),
        Cell.of(Acting.actor().is(Role.SUPERVISOR) ? Prose.link(Days.of(line.decided()) + ": review", "/people/" + line.person().value() + "/visits/plan", person.reference()) : Prose.of(Days.of(line.decided()))),
        Cell.of(waiting.managers().getOrDefault(line.manager(), "A colleague")));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (waiting.total() + ToReview.PAGE - 1) / ToReview.PAGE);
    return Pagination.of(Math.min(waiting.page() + 1, pages), pages, n -> "/register/reactive?page=" + n);
  }
}
