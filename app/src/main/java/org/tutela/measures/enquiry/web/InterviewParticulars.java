package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tutela.intake.Request;
import org.tutela.measures.enquiry.InterviewNotes;
import org.tutela.measures.enquiry.InterviewNotes.OfChild;
import org.tutela.measures.enquiry.InterviewNotes.Particulars;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** What of form F-ICF is asked at the interview and not before: gender, place of birth and ethnic origin of each, earlier addresses, what the person is to each child. */
final class InterviewParticulars {
  private static final String APPLICANT = "applicant", SUBJECT = "subject", EARLIER = "subject-earlier";

  private InterviewParticulars() {}

  static InterviewNotes with(InterviewNotes notes, Request request, Typed typed) {
    var children = IntStream.range(0, request.children().size()).mapToObj(n -> new OfChild(particulars(typed, child(n)), line(typed, child(n) + "-person"))).toList();
    return new InterviewNotes(notes.documents(), notes.contact(), notes.alreadyKnown(), notes.othersInHomes(), notes.applicantSafety(), notes.motive(), notes.packGiven(),
        particulars(typed, APPLICANT), particulars(typed, SUBJECT), typed.optional(EARLIER, Typed.TEXT).orElse(""), children);
  }

  private static Particulars particulars(Typed typed, String who) {
    return new Particulars(line(typed, who + "-gender"), line(typed, who + "-birthplace"), line(typed, who + "-ethnic"));
  }

  private static String line(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static String child(int n) {
    return "child" + (n + 1);
  }

  static Folded fields(Request request, Typed typed) {
    var fields = new ArrayList<Object>(fields("The applicant", APPLICANT, typed));
    fields.addAll(fields("The person asked about", SUBJECT, typed));
    fields.add(Textarea.of(EARLIER, "Earlier addresses").rows(3).from(typed));
    for (int n = 0; n < request.children().size(); n++) {
      fields.addAll(fields(named(request, n), child(n), typed));
      fields.add(Input.of(child(n) + "-person", "What the person asked about is to this child").from(typed));
    }
    boolean said = fields.stream().anyMatch(field -> switch (field) {
      case Input input -> said(typed, input.field().name());
      case Textarea text -> said(typed, text.field().name());
      default -> false;
    });
    return new Folded("Gender, place of birth and ethnic origin of each, and earlier addresses", fields, said);
  }

  private static boolean said(Typed typed, String field) {
    return !typed.raw(field).isBlank() || typed.errors().stream().anyMatch(error -> error.field().equals(field));
  }

  private static List<Object> fields(String heading, String who, Typed typed) {
    return List.of(new Heading(heading), Input.of(who + "-gender", "Gender").from(typed), Input.of(who + "-birthplace", "Place of birth").from(typed),
        Input.of(who + "-ethnic", "Ethnic origin").hint("As they describe it").from(typed));
  }

  private static String named(Request request, int n) {
    String name = n < request.children().size() ? request.children().get(n).name().whole() : "";
    return name.isEmpty() ? "Child " + (n + 1) : name;
  }

  static List<SummaryList> cards(InterviewNotes notes, Request request) {
    if (!notes.anyParticulars()) return List.of();
    var cards = new ArrayList<SummaryList>();
    cards.add(SummaryList.of(rows(notes.applicant())).card("The applicant"));
    cards.add(SummaryList.of(Stream.concat(rows(notes.subject()).stream(), Stream.of(row("Earlier addresses", notes.earlierAddresses()))).toList()).card("The person asked about"));
    for (int n = 0; n < notes.children().size(); n++) {
      var child = notes.children().get(n);
      cards.add(SummaryList.of(Stream.concat(rows(child.particulars()).stream(), Stream.of(row("The person asked about is", child.person()))).toList()).card(named(request, n)));
    }
    return cards;
  }

  private static List<Row> rows(Particulars of) {
    return List.of(row("Gender", of.gender()), row("Place of birth", of.placeOfBirth()), row("Ethnic origin", of.ethnicOrigin()));
  }

  private static Row row(String key, String value) {
    return Row.of(key, value.isBlank() ? Prose.of("Not said") : Prose.lines(value));
  }
}
