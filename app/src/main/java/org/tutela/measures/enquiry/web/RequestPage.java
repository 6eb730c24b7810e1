package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.casework.people.OddLetters;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.intake.PartialDate;
import org.tutela.intake.Request;
import org.tutela.intake.Warning;
import org.tutela.measures.enquiry.Parents;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.measures.enquiry.Withheld;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;

/** What was asked, in the applicant's own words, and what staff have learned of the parents. @param standing of where the applicant and the children live */
public record RequestPage(CaseHead head, Withheld.Standing standing, Parents.Shown parents) implements Page {
  private static final String WITHHELD = "Address withheld: a refuge";

  @Override
  public String template() {
    return "enquiry/request.jte";
  }

  @Override
  public String title() {
    return "Request of application " + head.reference();
  }

  public SafeContactBox safeContact() {
    return SafeContactBox.of(head.application());
  }

  public List<SummaryList> cards() {
    Request request = standing.shown().map(withheld -> withheld.in(head.application().request())).orElse(head.application().request());
    var cards = new ArrayList<SummaryList>();
    var danger = request.danger();
    cards.add(SummaryList.of(Row.of("A child in danger now", danger.now().en()), Row.of("Alone with the person soon", danger.aloneSoon().en()),
        text("What they said", danger.what())).card("Danger"));
    var applicant = request.applicant();
    cards.add(SummaryList.of(text("Name", applicant.name().whole()), text("Other names", applicant.otherNames()), odd(applicant.name().whole(), applicant.otherNames()), Row.of("Born", born(applicant.birth())),
        text("Address", withheld() ? WITHHELD : (applicant.address() + "\n" + applicant.postcode()).strip()), text("Telephone", applicant.phone()), text("Email", applicant.email()),
        Row.of("Language", applicant.tongue().en() + (applicant.otherTongue().isEmpty() ? "" : ": " + applicant.otherTongue())),
        Row.of("Do the parents know", request.parentsAware().en())).card("Who asks"));
    int number = 0;
    for (Request.Child child : request.children()) {
      cards.add(SummaryList.of(text("Name", child.name().whole()), odd(child.name().whole()), Row.of("Born", born(child.birth())), text("Lives", withheld() ? WITHHELD : child.lives()),
          Row.of("The applicant is", child.relation().en() + (child.otherRelation().isEmpty() ? "" : ": " + child.otherRelation())))
          .card(request.children().size() == 1 ? "The child" : "Child " + ++number));
    }
    if (!parents.parents().mother().isEmpty() || parents.parents().mother().knows().offered() || parents.withheld()) cards.add(ParentsForm.card("The mother", parents.parents().mother(), parents.withheld()));
    if (!parents.parents().father().isEmpty() || parents.parents().father().knows().offered() || parents.withheld()) cards.add(ParentsForm.card("The father", parents.parents().father(), parents.withheld()));
    var subject = request.subject();
    cards.add(SummaryList.of(text("Name", subject.name().whole()), text("Other names", subject.otherNames()), odd(subject.name().whole(), subject.otherNames(), subject.onlineNames()), Row.of("Born", born(subject.birth())),
        text("Address", subject.address()), text("Work and activities", subject.work()),
        Row.of("Is to the applicant", subject.relation().en() + (subject.otherRelation().isEmpty() ? "" : ": " + subject.otherRelation())),
        text("Names online", subject.onlineNames())).card("Person asked about"));
    var access = request.access();
    cards.add(SummaryList.of(Row.of("Lives with the child", access.livesWithChild().en()), Row.of("Alone with the child", access.unsupervised().en()),
        Row.of("In touch online", access.online().en()), Row.of("How often", access.frequency().en()), text("How they have contact", access.how()))
        .card("Contact with the child"));
    cards.add(SummaryList.of(text("What worries them", request.worry()), Row.of("Heard of the scheme", request.heard().en()),
        Row.of("Warnings accepted", request.warnings().accepted().isEmpty() ? "None" : request.warnings().accepted().stream().map(Warning::en)
            .collect(Collectors.joining(" ")))).card("Why they ask"));
    return cards;
  }

  /** Those to whom it is not withheld record what they learn of the parents while the application is open. */
  public boolean canRecordParents() {
    return head.application().stage().isOpen() && !parents.withheld() && Acting.may(Permission.RECEIVE_REQUEST);
  }

  public boolean withheld() {
    return standing.refuge() && standing.shown().isEmpty();
  }

  /** Whom to ask for what is withheld. */
  public String whomToAsk() {
    var application = head.application();
    if (application.owner().isPresent()) return "Whoever needs the address asks " + head.owner() + ", whose case this is.";
    return application.team().isEmpty() ? "Nobody has this case yet: whoever takes it sees the address." : "Whoever needs the address asks the team “" + application.team() + "”, whose case this is.";
  }

  /** No row where there is nothing to say. */
  private static Row odd(String... names) {
    return OddLetters.in(Stream.of(names)).map(how -> Row.of("How it is written", how)).orElse(null);
  }

  private static Row text(String key, String value) {
    return Row.of(key, value.isBlank() ? Prose.of("Not said") : Prose.lines(value));
  }

  static String born(PartialDate birth) {
    return switch (birth) {
      case PartialDate.Full(var date) -> When.day(date.atStartOfDay(org.tutela.foundation.kernel.London.ZONE).toInstant());
      case PartialDate.MonthOf(var month) -> month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK) + " " + month.getYear();
      case PartialDate.YearOf(int year) -> String.valueOf(year);
      case PartialDate.AgeAt(int years, var on) -> "aged " + years + " in " + on.getYear();
      case PartialDate.About(int years, var on) -> "aged about " + years + " in " + on.getYear();
      case PartialDate.Unknown() -> "Not said";
    };
  }
}
