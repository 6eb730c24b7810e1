package org.tutela.measures.enquiry.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Proofs.Document;
import org.tutela.law.scheme.Proofs.Of;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.InterviewNotes;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.component.WarningText;
import org.tutela.ui.form.Typed;

/** Form F-F2F. */
final class InterviewForm {
  static final Map<String, String> FIELDS = Map.of("at", "held", "proofs", "proved");

  private InterviewForm() {}

  static Typed blank(Instant now) {
    return Typed.nothing().with("held", London.date(now));
  }

  static Optional<Interviews.Hold> read(Application application, Typed typed, UserId interviewer) {
    var day = typed.date("held", "Enter the day of the interview");
    var time = typed.time("time", "Enter the time of the interview, like 14:30");
    String place = typed.required("place", Typed.LINE, "Enter where it was held");
    boolean inPerson = typed.yesNo("inPerson", "Choose whether it was held in person").orElse(true);
    String why = typed.optional("whyNotInPerson", Typed.TEXT).orElse("");
    var proofs = new ArrayList<Proofs.Proof>();
    var seen = new ArrayList<InterviewNotes.Seen>();
    for (Of of : Of.values()) proof(of, typed, proofs, seen);
    var said = EnumSet.noneOf(Interview.Statement.class);
    for (var statement : Interview.Statement.values()) if (typed.chose("statements", statement.name())) said.add(statement);
    boolean genuine = typed.yesNo("genuine", "Choose whether the request seems genuine").orElse(true);
    String notes = typed.required("notes", Typed.TEXT, "Enter the applicant’s account");
    boolean proved = typed.yesNo("proved", "Choose whether identity, address and relationship are proved").orElse(true);
    String concern = text(typed, "concern");
    var rest = InterviewParticulars.with(new InterviewNotes(seen, text(typed, "contactNature"), text(typed, "alreadyKnown"), text(typed, "others"), text(typed, "safety"),
        text(typed, "motive"), typed.chose("pack", "yes")), application.request(), typed);
    if (typed.hasErrors()) return Optional.empty();
    Instant at = day.orElseThrow().atTime(time.orElseThrow()).atZone(London.ZONE).toInstant();
    var interview = new Interview(at, interviewer.value().toString(), inPerson, why, new Proofs(proofs), said, genuine, typed.chose("signed", "yes"), notes);
    return Optional.of(new Interviews.Hold(application.id(), typed.version(), interviewer, place, interview, rest, !proved, concern, typed.chose("warningsRead", "yes")));
  }

  private static void proof(Of of, Typed typed, List<Proofs.Proof> proofs, List<InterviewNotes.Seen> seen) {
    var document = Typed.constant(Document.class, typed.raw(of.name()));
    String issuer = typed.optional(of + "-issuer", Typed.NAME).orElse("");
    String lastFour = typed.optional(of + "-last", Typed.LINE).orElse("");
    String explanation = typed.optional(of + "-explanation", Typed.LINE).orElse("");
    if (lastFour.codePointCount(0, lastFour.length()) > 4 || lastFour.length() > 4) {
      typed.problem(of + "-last", "Enter only the last four characters: the whole number is never kept");
    } else if (document.isPresent()) {
      proofs.add(new Proofs.Proof(of, document.get(), lastFour, explanation));
      seen.add(new InterviewNotes.Seen(of, document.get(), issuer, lastFour));
    }
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("");
  }

  static Page page(CaseHead head, Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(WarningText.of("Say nothing about the person asked about, and nothing of what is held."));
    fields.add(DateInput.of("held", "When was it held?").from(typed));
    fields.add(Input.of("time", "Time").hint("For example, 14:30").width(5).from(typed));
    fields.add(Input.of("place", "Where").from(typed));
    fields.add(Radios.yesNo("inPerson", "Was it in person?").from(typed));
    fields.add(Input.of("whyNotInPerson", "If not, how, and why?").from(typed));
    for (Of of : Of.values()) fields.addAll(proof(of, typed));
    fields.add(Radios.of("proved", "Are identity, address and relationship to the child proved?", Item.of("yes", "Yes, all three"),
        Item.of("no", "No, and they cannot be had").hint("Nothing is then disclosed. Any concern is still acted on")).from(typed));
    fields.add(Textarea.of("concern", "If not, what did you find of the concern about the child, and what is done?").hint("It is assessed although nothing is disclosed").rows(3).from(typed));
    fields.add(new Heading("The account"));
    fields.add(Textarea.of("notes", "What the applicant says, and what worries them").rows(8).from(typed));
    fields.add(Checkboxes.single("warningsRead", "I have read what the form warned of, and the account is right as it stands").from(typed));
    fields.add(Textarea.of("contactNature", "Nature, frequency and supervision of the contact").rows(3).from(typed));
    fields.add(Textarea.of("alreadyKnown", "What the applicant knows already, and from whom").rows(3).from(typed));
    fields.add(Textarea.of("others", "Other adults and children in the homes").rows(3).from(typed));
    fields.add(Textarea.of("safety", "The applicant’s own safety").rows(3).from(typed));
    fields.add(Radios.yesNo("genuine", "Does the request seem genuine?").from(typed));
    fields.add(Textarea.of("motive", "Why it does, or does not").rows(3).from(typed));
    fields.add(InterviewParticulars.fields(head.application().request(), typed));
    fields.add(Checkboxes.of("statements", "What you told the applicant", Arrays.stream(Interview.Statement.values())
        .map(statement -> Item.of(statement, statement(statement))).toList()).from(typed));
    fields.add(Checkboxes.single("pack", "The information pack was given").from(typed));
    fields.add(Checkboxes.single("signed", "The applicant has signed the record").from(typed));
    return ActionPage.of(head, "Record the interview", "", "/interview/record", typed, Button.of("Record the interview"), fields).contacting(head);
  }

  private static List<Object> proof(Of of, Typed typed) {
    var documents = new ArrayList<Select.Option>();
    documents.add(Select.Option.of("", "None seen"));
    for (Document document : Document.values()) if (document.proves(of)) documents.add(Select.Option.of(document, document(document)));
    return List.of(new Heading(switch (of) {
          case IDENTITY -> "Proof of identity";
          case ADDRESS -> "Proof of address";
          case RELATIONSHIP -> "Proof of the relationship to the child";
        }), Select.of(of.name(), "Document", documents).from(typed), Input.of(of + "-issuer", "Issued by").from(typed),
        Input.of(of + "-last", "Last four characters of its number").width(4).from(typed),
        Input.of(of + "-explanation", "If another document, why it proves it").from(typed));
  }

  private static String document(Document document) {
    return switch (document) {
      case PASSPORT -> "Passport";
      case DRIVING_LICENCE -> "Driving licence";
      case UTILITY_BILL -> "Utility bill";
      case BANK_STATEMENT -> "Bank statement";
      case BIRTH_CERTIFICATE -> "Child’s birth certificate";
      case CHILD_HEALTH_RECORD -> "Child health record";
      case CHILD_PASSPORT -> "Child’s passport";
      case CHILD_BENEFIT_LETTER -> "Child benefit letter";
      case OTHER -> "Another document";
    };
  }

  static String statement(Interview.Statement statement) {
    return switch (statement) {
      case NO_INFORMATION_TODAY -> "No information will be given today";
      case MAY_BE_SHARED_WITH_PARTNERS -> "What they say may be shared with partners";
      case FALSE_STATEMENTS_MAY_LEAD_TO_ACTION -> "Action may follow a false statement";
    };
  }
}
