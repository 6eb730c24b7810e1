package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Episode;
import org.tutela.measures.register.HeldRecord;
import org.tutela.measures.register.RecordReviews;
import org.tutela.measures.register.Register;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Whether the record of a registrant is archived, since when and why, when it is reviewed, and what was decided. */
@Component
class RecordPanel extends RegistrantPanel {
  static final String PRACTICE = "Records of registered offenders (group 1, public protection) are kept until the person is 100, and reviewed every 10 years. That is practice, not law: check your force’s policy.";
  private final RecordReviews reviews;

  RecordPanel(Register register, RecordReviews reviews) {
    super(register);
    this.reviews = reviews;
  }

  @Override
  public int order() {
    return 16;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(reviews.of(person) instanceof Outcome.Done<Optional<HeldRecord>>(var held)) || held.isEmpty()) return Optional.empty();
    var record = held.get();
    var parts = new ArrayList<Part>();
    record.archived().ifPresent(archived -> parts.add(new Part.Words(Prose.of(words(archived)))));
    parts.add(new Part.Facts(SummaryList.of(SummaryList.Row.of("Review", review(record)), SummaryList.Row.of("Kept", kept(record)), SummaryList.Row.of("Legal hold", holds(record)))));
    parts.add(new Part.Words(Prose.of(PRACTICE)));
    if (!record.reviews().isEmpty()) parts.add(new Part.Grid(Table.of("Reviews of the record", "Decision", "Why", "By whom and when").rows(record.reviews(), one -> row(one, record))));
    if (Acting.may(Permission.REVIEW_RECORD)) parts.add(new Part.Way("Record a review of the record", "/people/" + person.value() + "/retention"));
    if (Acting.may(Permission.SEE_RETENTION)) parts.add(new Part.Way("Legal holds", "/people/" + person.value() + "/holds"));
    return Optional.of(new Panel("retention", "How long the record is kept", parts));
  }

  static String words(HeldRecord.Archived archived) {
    String died = archived.died().filter(_ -> archived.why().filter(Episode.Why.DEATH::equals).isEmpty()).map(on -> " The person died on " + Days.of(on) + ".").orElse("");
    return "Archived since " + Days.of(archived.since()) + ": " + archived.why().map(RecordPanel::why).orElse("the notification period is over") + "." + died
        + " Nothing is deleted, and the record is in use again as soon as the person is subject again.";
  }

  private static String why(Episode.Why why) {
    return switch (why) {
      case QUASHED -> "the conviction or finding was quashed on appeal";
      case DETERMINATION -> "it was determined on review that the requirements cease";
      case APPEAL -> "a court allowed an appeal against the determination that they go on";
      case DEATH -> "the person died";
      case ORDER_DISCHARGED -> "the order was discharged";
    };
  }

  private static String review(HeldRecord record) {
    var referred = record.referred();
    if (referred.isPresent()) return "None: since " + Days.of(referred.get().on()) + " the record may go to the information officer for disposal";
    LocalDate due = record.due().orElseThrow();
    return due.isAfter(record.today()) ? "On " + Days.of(due) : due.equals(record.today()) ? "Due today" : "Was due on " + Days.ago(due, record.today());
  }

  private static String kept(HeldRecord record) {
    return record.hundred().map(day -> day.isAfter(record.today()) ? "Until 100 years after the birth, on " + Days.of(day) : "100 years after the birth were over on " + Days.of(day) + ": kept as long as a review retains it")
        .orElse("Until 100 years after the birth, which is not recorded");
  }

  private static Prose holds(HeldRecord record) {
    if (record.holds().isEmpty()) return Prose.of("None stands");
    return Prose.lines(record.holds().stream().map(hold -> "Stands since " + Moments.of(hold.since()) + ", placed by " + hold.by() + ": " + hold.reason()).collect(Collectors.joining("\n")));
  }

  private static List<Cell> row(HeldRecord.Review one, HeldRecord record) {
    String decision = one.next().map(day -> "Retained\nTo be reviewed again on " + Days.of(day)).orElse("May go to the information officer for disposal");
    return List.of(Cell.of(Prose.lines(decision)), Cell.of(Prose.lines(one.reason())), Cell.of(Prose.lines(record.names().getOrDefault(one.by(), "A colleague") + "\n" + Moments.of(one.at()))));
  }
}
