package org.tutela.measures.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.tutela.casework.post.SentLetter;
import org.tutela.intake.Known;
import org.tutela.law.scheme.ClosedUntold;
import org.tutela.law.scheme.ConcernAssessed;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.SubjectTold;
import org.tutela.measures.disclosure.Deliveries;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** The disclosure, or the letter that says that there is none; then aftercare. */
public record DeliveryPage(Deliveries.Delivered delivered, Typed typed) implements Page {
  @Override
  public String template() {
    return "disclosure/disclosure.jte";
  }

  /** There is nobody to tell: what is left is to close the case. */
  public boolean closing() {
    var stage = delivered.application().stage();
    return delivered.application().nobodyToTell() && (stage == Stage.AWAIT_INTERVIEW || stage == Stage.NON_DISCLOSURE_PENDING);
  }

  /** The form of the end is shown: it is settled who is meant. */
  public boolean reasonAsked() {
    return closing() && delivered.application().unsettled().isEmpty();
  }

  public String nobody() {
    if (delivered.application().ofThePolice()) return "Nothing is disclosed. This is a case of the police’s own, without an applicant: nobody is told, and no letter is written.";
    return "Nothing is disclosed. The applicant gave neither a name nor a way to reach them: nobody is told, and no letter is written. "
        + (delivered.application().stage() == Stage.AWAIT_INTERVIEW ? "If they come forward, record the interview instead." : "If they came forward and were told, say so below.");
  }

  public SafeContactBox safeContact() {
    return SafeContactBox.of(delivered.application());
  }

  /** Where they have not said that it is safe to send one. */
  public boolean letterIsHandedOver() {
    return delivered.application().request().applicant().safeContact().message() != Known.YES;
  }

  public List<SentLetter> standardLetters() {
    return letters("NothingToDisclose");
  }

  public List<SentLetter> undertakings() {
    return letters("Undertaking");
  }

  private List<SentLetter> letters(String kind) {
    return delivered.letters().stream().filter(letter -> letter.kind().equals(kind)).toList();
  }

  public String subjectTold(SubjectTold told) {
    return switch (told) {
      case SubjectTold.Told(var at, var by, boolean bySelf) -> (bySelf ? "Told it themselves, with " + by + " present, on " : "Told by " + by + " on ") + Moments.of(at);
      case SubjectTold.NotTold(var why, var text) -> "Not told: " + Titles.of(why) + (text.isBlank() ? "" : "\n" + text);
    };
  }

  /** How a case ended of which nobody could be told. */
  public Optional<ClosedUntold> untold() {
    return delivered.application().file().latest(ClosedUntold.class);
  }

  /** Nobody was met: what worried whoever asked is assessed before the case is closed. */
  public boolean concernAsked() {
    return reasonAsked() && delivered.application().stage() == Stage.AWAIT_INTERVIEW;
  }

  public Optional<ConcernAssessed> concern() {
    return delivered.application().file().latest(ConcernAssessed.class);
  }

  @Override
  public String title() {
    return delivered.application().stage() == Stage.AWAIT_INTERVIEW ? "Close the case" : "After the decision";
  }
}
