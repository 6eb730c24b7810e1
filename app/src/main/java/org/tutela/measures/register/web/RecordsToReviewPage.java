package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.RecordsToReview;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Which of the area's records of registrants are due for review, and which may go. */
public record RecordsToReviewPage(RecordsToReview records) implements Page {
  @Override
  public String template() {
    return "register/records.jte";
  }

  @Override
  public String title() {
    return "Records to review";
  }

  public String practice() {
    return RecordPanel.PRACTICE;
  }

  public boolean mayOpen() {
    return Acting.may(Permission.SEE_REGISTER);
  }

  public String found() {
    if (records.dueInAll() == 0) return "No record is due for review.";
    return records.dueInAll() == 1 ? "1 record is due for review." : records.dueInAll() + " records are due for review.";
  }

  public Table due() {
    return Table.of("The longest due first", "Record", "Review was due", "Last review", "State").rows(records.due(), line -> List.of(record(line), Cell.of(line.due().map(day -> Days.of(day)).orElse("")),
        Cell.of(line.reviewed().map(Days::of).orElse("None recorded")), Cell.of(line.archived() ? "Archived" : "In use")));
  }

  public Table referred() {
    return Table.of("May go to the information officer for disposal", "Record", "Decided", "In the way").rows(records.referred(), line -> List.of(record(line), Cell.of(line.reviewed().map(Days::of).orElse("")),
        Cell.of(records.held().contains(line.person()) ? "A legal hold stands: the record stays" : "Nothing")));
  }

  /** "" where all of them are shown. */
  public String first() {
    return records.referredInAll() <= RecordsToReview.PAGE ? "" : "These are the first %d of %d.".formatted(RecordsToReview.PAGE, records.referredInAll());
  }

  /** An information officer opens nobody, and comes to the holds by the reference. */
  private Cell record(RecordsToReview.Line line) {
    var person = records.persons().get(line.person());
    return person == null ? Cell.of(Prose.link(line.reference(), "/people/" + line.person().value() + "/holds", "legal holds")) : PersonCell.of(person, "retention");
  }

  public Pagination pagination() {
    int pages = Math.max(1, (records.dueInAll() + RecordsToReview.PAGE - 1) / RecordsToReview.PAGE);
    return Pagination.of(Math.min(records.page() + 1, pages), pages, n -> "/register/records?page=" + n);
  }
}
