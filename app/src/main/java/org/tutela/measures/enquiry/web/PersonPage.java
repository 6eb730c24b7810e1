package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.Candidate;
import org.tutela.casework.people.Evidence;
import org.tutela.casework.people.Mark;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.enquiry.Finding;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.Proposal;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Who is meant: what is found so far, the candidates of the last search with why each matched, and what waits for a second officer. */
public record PersonPage(CaseHead head, Identification.Found found) implements Page {
  @Override
  public String template() {
    return "enquiry/person.jte";
  }

  @Override
  public String title() {
    return "Person asked about in application " + head.reference();
  }

  public String stands() {
    return switch (head.application().finding()) {
      case Finding.NotLooked _ -> "It is not found out yet who is meant.";
      case Finding.Held _ when elsewhere() -> "A person whom the force holds that handed the case over is meant, as two officers found there. The record is kept to a list, and so is this case.";
      case Finding.Held _ -> "A person held is meant, as two officers found.";
      case Finding.NobodyHeld _ -> "Nobody held is meant.";
    };
  }

  /** Nobody has been found since the case was accepted: the record is the other force's, and cannot be opened here. */
  public boolean elsewhere() {
    return head.application().person().isPresent() && head.application().handedOverAt().filter(at -> found.proposals().stream()
        .noneMatch(proposal -> proposal.state() == Proposal.State.CONFIRMED && proposal.kind() == Proposal.Kind.HELD && proposal.proposedAt().isAfter(at))).isPresent();
  }

  public boolean open() {
    return mayLook() && head.application().stage().isOpen() && head.application().finding() instanceof Finding.NotLooked;
  }

  public boolean settled() {
    return mayLook() && head.application().stage().isOpen() && !(head.application().finding() instanceof Finding.NotLooked);
  }

  /** A decision-maker reads why somebody was found, and leaves the finding to others. */
  private static boolean mayLook() {
    return Acting.may(Permission.IDENTIFY_SUBJECT);
  }

  public boolean mayAnswer() {
    return Acting.may(Permission.CONFIRM_FINDING);
  }

  public String path(Candidate candidate) {
    return head.path() + "/person/" + found.search().orElseThrow().id().value() + "/" + candidate.person().id().value();
  }

  public Table why(Candidate candidate) {
    return compared(candidate);
  }

  /** Who is judged, on the page where they are. */
  static SummaryList held(Candidate candidate) {
    var person = candidate.person();
    return SummaryList.of(Row.of("Candidate", person.name()), Row.of("Reference", person.reference()), Row.of("Sex", person.sex().title()),
        Row.of("Born", person.birth().map(birth -> birth.words()).orElse("Not known")),
        candidate.warnings().isEmpty() ? null : Row.of("Look out", Prose.lines(String.join("\n", candidate.warnings()))));
  }

  static Table compared(Candidate candidate) {
    return Table.of("Why " + candidate.person().reference() + " was found", "What", "As told", "As held", "How they compare", "Speaks").hiddenCaption()
        .rows(candidate.why(), evidence -> List.of(Cell.of(evidence.field()), Cell.of(evidence.asked()), Cell.of(evidence.held()),
            Cell.of(Prose.lines((evidence.relation() + "\n" + evidence.rarity()).strip())), Cell.of(speaks(evidence)))).stacking();
  }

  private static String speaks(Evidence evidence) {
    String words = switch (evidence.bar()) {
      case 0 -> "Neither way";
      case 1 -> "A little";
      case 2, 3 -> "Some";
      default -> "Much";
    };
    return evidence.bar() == 0 ? words : words + (evidence.weight() > 0 ? ", for" : ", against");
  }

  public Tag band(Candidate candidate) {
    var tag = Tag.of(candidate.band().words());
    return switch (candidate.band()) {
      case STRONG -> tag.purple();
      case POSSIBLE -> tag.blue();
      case WEAK -> tag.grey();
    };
  }

  public String marked(Candidate candidate) {
    return candidate.mark().map(Mark::title).orElse("Not marked yet") + (candidate.seconded().isPresent() ? ", and a second officer agrees" : "");
  }

  public boolean wantsSecond(Candidate candidate) {
    return candidate.mark().filter(mark -> mark == Mark.DIFFERENT).isPresent() && candidate.seconded().isEmpty()
        && candidate.band() == org.tutela.casework.people.Band.STRONG;
  }

  public String proposed(Proposal proposal) {
    String what = switch (proposal.kind()) {
      case HELD -> proposal.person().flatMap(this::candidate).map(candidate -> candidate.person().called() + ", is the person asked about")
          .orElse("A candidate is the person asked about");
      case NOBODY_HELD -> "Nobody held is meant";
      case WRONG_PERSON -> "The person found is the wrong one";
    };
    return what + ", says " + head.name(proposal.proposedBy()) + " on " + When.at(proposal.proposedAt()) + ".";
  }

  private Optional<Candidate> candidate(UUID person) {
    return found.search().flatMap(search -> search.candidates().stream().filter(candidate -> candidate.person().id().value().equals(person)).findFirst());
  }

  public List<?> answer() {
    return answer(Typed.nothing());
  }

  static List<?> answer(Typed typed) {
    return List.of(Radios.yesNo("agreed", "Do you, as the second officer, agree?").from(typed),
        Textarea.of("words", "If not, why not?").rows(2).from(typed));
  }

  public Button save() {
    return Button.of("Answer");
  }
}
