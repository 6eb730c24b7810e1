package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Reviewing;
import org.tutela.measures.register.Reviews;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Table;

/** Review of an indefinite period: from when, what stands against it, and what was determined. */
@Component
class ReviewPanel extends RegistrantPanel {
  private final Reviews reviews;

  ReviewPanel(Register register, Reviews reviews) {
    super(register);
    this.reviews = reviews;
  }

  @Override
  public int order() {
    return 21;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(reviews.of(person) instanceof Outcome.Done<Optional<Reviewing>>(var held)) || held.isEmpty()) return Optional.empty();
    var reviewing = held.get();
    String path = "/people/" + person.value() + "/reviews";
    var parts = new ArrayList<Part>();
    parts.add(new Part.Words(Prose.of(reviewing.earliest().map(day -> "The first day to apply is %s (SOA 2003 s.91B).".formatted(Days.of(day)))
        .orElse("There is no notification after release yet from which the years could run (SOA 2003 s.91B)."))));
    // the first day is said already
    var against = reviewing.against().stream().filter(reason -> !reason.about().equals("date")).map(Reason::text).toList();
    if (!against.isEmpty()) parts.add(new Part.Words(Prose.of("Not now: " + String.join("; ", against) + ".")));
    if (!reviewing.reviews().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Applications to be reviewed", "Received", "Responsible bodies told", "By when", "Determination").rows(reviewing.reviews(), each -> row(path, each, reviewing))));
    }
    if (reviewing.open().isEmpty() && Acting.may(Permission.RECORD_REVIEW)) parts.add(new Part.Way("Record an application that the requirements end", path));
    return Optional.of(new Panel("reviews", "Review of the indefinite period", parts));
  }

  private static List<Cell> row(String path, HeldReview each, Reviewing reviewing) {
    var times = each.timetable();
    Prose determined = each.determined().map(d -> Prose.link((d.remains() ? "Remains subject" : "Ceases") + ", " + Days.of(d.on()) + d.next().map(day -> "; again from " + Days.of(day)).orElse(""),
            path + "/" + each.id().value()))
        .orElseGet(() -> !Acting.may(Permission.DETERMINE_REVIEW) ? Prose.of("Not determined yet") : Prose.link("Determine", path + "/" + each.id().value(), "the application of " + Days.of(each.applied())));
    String answer = each.bodiesTold().isPresent() ? Days.of(times.answerBy()) : "28 days from when they are told";
    String by = Days.of(times.determineBy()) + (each.overdue(reviewing.today()) ? ", overdue" : "") + " (not verified)";
    return List.of(Cell.of(Days.of(each.applied())), Cell.of(told(path, each)), Cell.of(Prose.lines("Acknowledge: %s\nAnswer: %s\nDetermine: %s".formatted(Days.of(times.acknowledgeBy()), answer, by))), Cell.of(determined));
  }

  private static Prose told(String path, HeldReview each) {
    if (each.toTell() && Acting.may(Permission.RECORD_REVIEW)) return Prose.link("Record when", path + "/" + each.id().value() + "/told", "they were told of the application of " + Days.of(each.applied()));
    return Prose.of(each.bodiesTold().map(Days::of).orElse("Not recorded"));
  }
}
