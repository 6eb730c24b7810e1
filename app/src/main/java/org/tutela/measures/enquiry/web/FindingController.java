package org.tutela.measures.enquiry.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.Candidate;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.Mark;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.SearchId;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Identification;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Finding out who is meant: search, candidates with why, marks, and the second officer. */
@Controller
class FindingController {
  private final Identification identification;
  private final Cases cases;

  FindingController(Identification identification, Cases cases) {
    this.identification = identification;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/person")
  Answer show(@PathVariable String id) {
    var read = ApplicationId.read(id);
    if (read.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    return Answer.read(identification.of(read.get()), found -> new PersonPage(cases.head(found.application(), "/person", mentioned(found)), found));
  }

  private static java.util.Collection<UserId> mentioned(Identification.Found found) {
    var mentioned = new HashSet<UserId>();
    found.proposals().forEach(proposal -> mentioned.add(proposal.proposedBy()));
    return mentioned;
  }

  @GetMapping("/applications/{id}/person/search")
  Answer search(@PathVariable String id) {
    return cases.show(id, "/person", head -> SearchForm.page(head, SearchForm.from(head.application().request())));
  }

  @PostMapping("/applications/{id}/person/search")
  Answer search(@PathVariable String id, Typed typed) {
    var asked = SearchForm.read(typed, London.date(cases.now()));
    return cases.act(id, "/person", typed, head -> identification.search(head.application().id(), asked.orElseThrow(), typed.chose("widened", "yes")),
        head -> SearchForm.page(head, typed), "Searched");
  }

  @GetMapping("/applications/{id}/person/{search}/{person}")
  Answer candidate(@PathVariable String id, @PathVariable String search, @PathVariable String person) {
    return searched(id, search, (head, made) -> candidate(head, search, person, of(made, person), Typed.nothing()), made -> of(made, person).isPresent());
  }

  private static Optional<Candidate> of(MadeSearch made, String person) {
    return made.candidates().stream().filter(candidate -> candidate.person().id().value().toString().equals(person)).findFirst();
  }

  /** The form again, with what it is about for whoever may see that. */
  private Page again(CaseHead head, String search, String person, Typed typed) {
    var made = ids(search, person, (found, _) -> identification.of(head.application().id(), found));
    return candidate(head, search, person, made instanceof Outcome.Done<MadeSearch>(MadeSearch shown) ? of(shown, person) : Optional.empty(), typed);
  }

  @PostMapping("/applications/{id}/person/{search}/{person}")
  Answer candidate(@PathVariable String id, @PathVariable String search, @PathVariable String person, Typed typed) {
    Optional<Mark> mark = typed.choice("mark", Mark.class, "Choose what you make of this candidate");
    String reason = typed.optional("why", Typed.TEXT).orElse("");
    if (reason.isEmpty() && mark.isPresent() && mark.get() != Mark.ASK) typed.problem("why", "Enter the fact that shows it");
    return cases.act(id, "/person", typed, head -> ids(search, person, (made, held) -> mark.orElseThrow() == Mark.SAME
            ? identification.identify(head.application().id(), typed.version(), made, held, reason).map(_ -> true)
            : identification.mark(head.application().id(), made, held, mark.orElseThrow(), reason).map(_ -> true)),
        head -> again(head, search, person, typed), "Marked");
  }

  private static Page candidate(CaseHead head, String search, String person, Optional<Candidate> candidate, Typed typed) {
    return ActionPage.of(head, "What do you make of this candidate?", "A match is to a person. It decides nothing about disclosure.",
        "/person/" + search + "/" + person, typed, Button.of("Save"), Stream.<Object>of(candidate.map(PersonPage::held).orElse(null), candidate.map(PersonPage::compared).orElse(null),
            Radios.of("mark", "Is it the person asked about?", Item.of(Mark.SAME, Mark.SAME.title()).hint("A second officer must confirm it"),
                Item.of(Mark.DIFFERENT, Mark.DIFFERENT.title()), Item.of(Mark.ASK, Mark.ASK.title())).from(typed),
            Textarea.of("why", "Which fact shows it?").hint("A picture, a date of birth, an address").rows(3).from(typed)).filter(Objects::nonNull).toList());
  }

  @PostMapping("/applications/{id}/person/{search}/{person}/second")
  Answer second(@PathVariable String id, @PathVariable String search, @PathVariable String person, Typed typed) {
    return cases.act(id, "/person", typed, head -> ids(search, person, (made, held) -> identification.second(head.application().id(), made, held)),
        head -> again(head, search, person, typed), "Agreed: it is somebody else");
  }

  @GetMapping("/applications/{id}/person/{search}/nobody")
  Answer nobody(@PathVariable String id, @PathVariable String search) {
    return searched(id, search, (head, _) -> nobody(head, search, Typed.nothing()), _ -> true);
  }

  /** A page about a search of that application, if there is one. */
  private Answer searched(String id, String search, BiFunction<CaseHead, MadeSearch, Page> page, Predicate<MadeSearch> shown) {
    return Answer.to(cases.head(id, "/person"), head -> Answer.to(ids(search, search, (made, _) -> identification.of(head.application().id(), made)),
        made -> shown.test(made) ? Answer.show(page.apply(head, made)) : Answer.stop(new Outcome.NotFound<>())));
  }

  @PostMapping("/applications/{id}/person/{search}/nobody")
  Answer nobody(@PathVariable String id, @PathVariable String search, Typed typed) {
    String note = typed.optional("note", Typed.TEXT).orElse("");
    return cases.act(id, "/person", typed, head -> ids(search, search, (made, _) ->
            identification.nobodyHeld(head.application().id(), typed.version(), made, note)),
        head -> nobody(head, search, typed), "Recorded: nobody held is meant");
  }

  private static Page nobody(CaseHead head, String search, Typed typed) {
    return ActionPage.of(head, "Nobody held is meant", "Every strong and possible candidate must be marked, and the search widened once.",
        "/person/" + search + "/nobody", typed, Button.of("Record that nobody held is meant"), List.of(
            Textarea.of("note", "If two of name, birth and place are not known, why not?").rows(3).from(typed)));
  }

  @GetMapping("/applications/{id}/person/wrong")
  Answer wrong(@PathVariable String id) {
    return cases.show(id, "/person", head -> wrong(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/person/wrong")
  Answer wrong(@PathVariable String id, Typed typed) {
    String why = typed.required("why", Typed.TEXT, "Say why it is not this person");
    return cases.act(id, "/person", typed, head -> identification.wrongPerson(head.application().id(), typed.version(), why),
        head -> wrong(head, typed), "Recorded");
  }

  private static Page wrong(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Look again at who is meant", "That a person found is the wrong one needs a second officer.", "/person/wrong", typed,
        Button.of("Save"), List.of(Textarea.of("why", "What shows it?").rows(3).from(typed)));
  }

  @PostMapping("/applications/{id}/person/findings/{proposal}")
  Answer confirm(@PathVariable String id, @PathVariable String proposal, Typed typed) {
    var agreed = typed.yesNo("agreed", "Choose whether you agree");
    String words = typed.optional("words", Typed.TEXT).orElse("");
    return cases.act(id, "/person", typed, head -> ApplicationId.read(proposal).map(read ->
            identification.confirm(head.application().id(), typed.version(), read.value(), agreed.orElseThrow(), words)).orElseGet(Outcome::notFound),
        head -> confirm(head, proposal, typed), "Answered");
  }

  private static Page confirm(CaseHead head, String proposal, Typed typed) {
    return ActionPage.of(head, "Do you agree with the finding?", "", "/person/findings/" + proposal, typed, Button.of("Answer"), PersonPage.answer(typed));
  }

  private interface OnIds<T> {
    Outcome<T> of(SearchId search, PersonId person);
  }

  private static <T> Outcome<T> ids(String search, String person, OnIds<T> action) {
    var made = ApplicationId.read(search);
    var held = ApplicationId.read(person);
    return made.isEmpty() || held.isEmpty() ? Outcome.notFound() : action.of(new SearchId(made.get().value()), new PersonId(held.get().value()));
  }
}
