package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.DaysInWords;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.ReviewScheme;
import org.tutela.measures.register.HeldReview;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Reviewing;
import org.tutela.measures.register.Reviews;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Table;

/** Review of an indefinite period: by which scheme and from when, what stands against it or is for a person, and what was determined. */
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
    words(reviewing).forEach(words -> parts.add(new Part.Words(words)));
    if (!reviewing.reviews().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Reviews", "Received or begun", "Acknowledged", "Responsible bodies told", "By when", "Determination", "Appeal").rows(reviewing.reviews(), each -> row(path, each, reviewing))));
    }
    if (Acting.may(Permission.RECORD_REVIEW)) way(reviewing).ifPresent(way -> parts.add(new Part.Way(way, path)));
    return Optional.of(new Panel("reviews", "Review of the indefinite period", parts));
  }

  private static Optional<String> way(Reviewing reviewing) {
    if (!reviewing.running() || reviewing.open().isPresent()) return Optional.empty();
    if (reviewing.byApplication()) return Optional.of("Record an application that the requirements end");
    return Optional.of("Record that the review is begun").filter(_ -> reviewing.toBegin());
  }

  private static List<Prose> words(Reviewing reviewing) {
    if (!reviewing.running()) return List.of(Prose.of("No indefinite period is running."));
    return reviewing.byApplication() ? byApplication(reviewing) : withoutApplication(reviewing);
  }

  private static List<Prose> byApplication(Reviewing reviewing) {
    var words = new ArrayList<Prose>();
    words.add(Prose.of(reviewing.earliest().map(day -> "The first day to apply is %s (SOA 2003 s.91B).".formatted(Days.of(day)))
        .orElse("There is no notification after release yet from which the years could run (SOA 2003 s.91B).")));
    // the first day is said already
    var against = reviewing.against().stream().filter(reason -> !reason.about().equals("date")).map(Reason::text).toList();
    if (!against.isEmpty()) words.add(Prose.of("Not now: " + String.join("; ", against) + "."));
    return words;
  }

  /** What was read, and what a person has to find out and say. */
  private static List<Prose> withoutApplication(Reviewing reviewing) {
    var words = new ArrayList<Prose>();
    boolean police = reviewing.scheme() == ReviewScheme.BY_POLICE;
    reviewing.earliest().ifPresent(day -> words.add(Prose.of(reviewing.reasons().isEmpty() ? "The next review is on %s, as was decided at the last.".formatted(Days.of(day))
        : "The police review it on %s, without an application (SOA 2003 ss.88A-88H, Scotland).".formatted(Days.of(day)))));
    if (!reviewing.reasons().isEmpty()) words.add(Prose.lines(String.join("\n", reviewing.reasons().stream().map(reason -> DaysInWords.in("%s (%s)".formatted(reason.text(), reason.source()))).toList())));
    if (reviewing.against().stream().anyMatch(reason -> reason.about().equals("orders"))) words.add(Prose.of("A prevention order is in force: whether the requirements can end while it lasts is for a person to find out."));
    words.add(Prose.of(police ? "Not worked out here: what is weighed, by when it is decided, from when the decision counts, how it can be appealed, and when it is reviewed again. Whoever decides finds it in those sections, and says what was followed. "
        + "The rules are those of the place where the person became subject: whether they are followed for somebody who lives elsewhere now is for a person to decide."
        : "No day is shown and none falls due here. Find out which rules apply and what they ask, record that the review is begun, and what was decided."));
    return words;
  }

  private static List<Cell> row(String path, HeldReview each, Reviewing reviewing) {
    Prose determined = each.determined().map(d -> Prose.link((d.remains() ? "Remains subject" : "Ceases") + ", " + Days.of(d.on()) + d.again().map(day -> "; again from " + Days.of(day)).orElse(""),
            path + "/" + each.id().value()))
        .orElseGet(() -> !Acting.may(Permission.DETERMINE_REVIEW) ? Prose.of("Not determined yet")
            : Prose.link("Determine", path + "/" + each.id().value(), (each.byApplication() ? "the application of " : "the review begun on ") + Days.of(each.begun())));
    return List.of(Cell.of(Days.of(each.begun())), Cell.of(acknowledged(path, each)), Cell.of(told(path, each)),
        Cell.of(each.timetable().map(times -> times(each, times, reviewing)).orElse(Prose.of("Not worked out here"))), Cell.of(determined), Cell.of(appeal(path, each)));
  }

  private static Prose acknowledged(String path, HeldReview each) {
    if (each.toAcknowledge() && Acting.may(Permission.RECORD_REVIEW)) return Prose.link("Acknowledge", path + "/" + each.id().value() + "/acknowledgement", "the application of " + Days.of(each.begun()));
    return each.acknowledged().map(done -> {
      String words = Days.of(done.on()) + ", " + AcknowledgementController.words(done.means());
      return done.letter().map(letter -> Prose.link(words + " (PDF)", "/letters/" + letter)).orElseGet(() -> Prose.of(words));
    }).orElseGet(() -> Prose.of(each.byApplication() ? "Not recorded" : "Nobody applied"));
  }

  /** The last, with what to do about it. */
  private static Prose appeal(String path, HeldReview each) {
    var determined = each.determined().filter(_ -> each.byApplication());
    if (determined.isEmpty()) return Prose.of(each.byApplication() ? "" : "Not worked out here");
    String way = path + "/" + each.id().value() + "/appeals";
    boolean may = Acting.may(Permission.RECORD_REVIEW);
    var last = determined.get().appeals().stream().findFirst();
    if (last.isEmpty() || last.get().appeal().leavesRoom() && may) {
      return may && determined.get().toAppeal() ? Prose.link(last.isEmpty() ? "Record an appeal" : "Withdrawn. Record another", way, "against the determination of " + Days.of(determined.get().on())) : Prose.of("None");
    }
    String words = DeterminationPage.appealed(last.get()) + last.get().forAPerson(determined.get().received()).map(_ -> ". For a person to look at").orElse("");
    return last.get().appeal().pending() && may ? Prose.link(words + ". Record the outcome", way + "/" + last.get().id()) : Prose.link(words, path + "/" + each.id().value());
  }

  private static Prose times(HeldReview each, IndefiniteReview.Timetable times, Reviewing reviewing) {
    String answer = each.bodiesTold().isPresent() ? Days.of(times.answerBy()) : "28 days from when they are told";
    String by = Days.of(times.determineBy()) + (each.overdue(reviewing.today()) ? ", overdue" : "") + " (not verified)";
    return Prose.lines("Acknowledge: %s\nAnswer: %s\nDetermine: %s".formatted(Days.of(times.acknowledgeBy()), answer, by));
  }

  private static Prose told(String path, HeldReview each) {
    if (each.toTell() && Acting.may(Permission.RECORD_REVIEW)) return Prose.link("Record when", path + "/" + each.id().value() + "/told", "they were told of the application of " + Days.of(each.begun()));
    return Prose.of(each.bodiesTold().map(Days::of).orElse(each.byApplication() ? "Not recorded" : "Not worked out here"));
  }
}
