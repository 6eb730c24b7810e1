package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.law.scheme.ConcernAssessed;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.BookedInterview;
import org.tutela.measures.enquiry.InterviewNotes;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The interview as booked and as held. */
public record InterviewPage(CaseHead head, List<BookedInterview> interviews) implements Page {
  @Override
  public String template() {
    return "enquiry/interview.jte";
  }

  @Override
  public String title() {
    return "Interview in application " + head.reference();
  }

  public SafeContactBox safeContact() {
    return SafeContactBox.of(head.application());
  }

  public boolean awaited() {
    return head.application().stage() == Stage.AWAIT_INTERVIEW;
  }

  public Table table() {
    return Table.of("Interviews", "When", "Where", "Who holds it", "Stands").hiddenCaption()
        .rows(interviews, interview -> List.of(Cell.of(When.at(interview.startsAt())), Cell.of(interview.place()), Cell.of(head.name(interview.interviewer())),
            Cell.of(switch (interview.state()) {
              case BOOKED -> "Booked";
              case MOVED -> "Moved";
              case DONE -> "Held";
              case CALLED_OFF -> "Called off";
            }))).stacking();
  }

  /** Empty while none was held. */
  public List<SummaryList> held() {
    var lists = new ArrayList<SummaryList>();
    head.application().file().latest(Interview.class).ifPresent(held -> lists.add(SummaryList.of(
        Row.of("In person", held.inPerson() ? "Yes" : "No: " + held.whyNotInPerson()),
        Row.of("Proved", held.proofs().complete() ? "Identity, address and relationship" : "Not all three"),
        explained(held), assessed(), Row.of("Seems genuine", held.genuine() ? "Yes" : "No"), Row.of("Account", Prose.lines(held.notes())),
        Row.of("The applicant was told", Prose.lines(held.statements().stream().sorted().map(InterviewForm::statement).collect(Collectors.joining("\n")))),
        Row.of("Record signed", held.signed() ? "By the applicant" : "No")).card("The interview")));
    interviews.stream().flatMap(interview -> interview.notes().stream()).findFirst().ifPresent(notes -> {
      lists.add(more(notes));
      lists.addAll(InterviewParticulars.cards(notes, head.application().request()));
    });
    return lists;
  }

  /** Why another document than the usual ones proves it; null where none was shown. */
  private static Row explained(Interview held) {
    String why = held.proofs().seen().stream().map(Proofs.Proof::explanation).filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
    return why.isEmpty() ? null : Row.of("Why another document proves it", Prose.lines(why));
  }

  /** What was found of the concern although nobody knows for certain who asked; null where they were proved. */
  private Row assessed() {
    return head.application().file().latest(ConcernAssessed.class).map(made -> Row.of("Concern about the child", Prose.lines(made.found() + "\n" + made.by() + ", " + When.at(made.at())))).orElse(null);
  }

  private static String document(InterviewNotes.Seen seen) {
    String name = seen.document().name();
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static SummaryList more(InterviewNotes notes) {
    var rows = new ArrayList<Row>();
    notes.documents().forEach(seen -> rows.add(Row.of("Document seen", document(seen) + ", " + seen.issuer() + ", ending " + seen.lastFour())));
    rows.add(Row.of("Contact", Prose.lines(notes.contact())));
    rows.add(Row.of("Known already", Prose.lines(notes.alreadyKnown())));
    rows.add(Row.of("Others in the homes", Prose.lines(notes.othersInHomes())));
    rows.add(Row.of("Applicant’s safety", Prose.lines(notes.applicantSafety())));
    rows.add(Row.of("Motive", Prose.lines(notes.motive())));
    rows.add(Row.of("Information pack", notes.packGiven() ? "Given" : "Not given"));
    return SummaryList.of(rows).card("Documents and account");
  }
}
