package org.tutela.casework.people.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.Mark;
import org.tutela.casework.people.MarkCandidate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.SearchId;
import org.tutela.casework.people.Searches;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Searching, and reviewing what a search showed. What is asked travels in the body of a form, never in an address. */
@Controller
class SearchController {
  private final Searches searches;
  private final Clock clock;

  SearchController(Searches searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  @GetMapping("/people/search")
  Answer form() {
    return Answer.show(SearchEntry.page(Typed.nothing()));
  }

  @PostMapping("/people/search")
  Answer search(Typed typed) {
    var asked = SearchForm.read(typed, London.date(clock.instant()));
    if (asked.isEmpty()) return Answer.mend(SearchEntry.page(typed));
    var made = searches.search(new SearchFor(asked.get(), Acting.actor().area(), false));
    return Answer.from(made, typed, search -> Answer.go(path(search.id()), ""), () -> SearchEntry.page(typed));
  }

  @GetMapping("/people/searches/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(searches.find(new SearchId(id)), search -> new SearchPage(search, Typed.nothing()));
  }

  @GetMapping("/people/searches/{id}/change")
  Answer change(@PathVariable UUID id) {
    return Answer.read(searches.find(new SearchId(id)), search -> SearchEntry.change(SearchEntry.again(search.asked())));
  }

  @PostMapping("/people/searches/{id}/widen")
  Answer widen(@PathVariable UUID id) {
    return Answer.to(searches.find(new SearchId(id)), search ->
        Answer.to(searches.search(new SearchFor(search.asked(), Acting.actor().area(), true)), wider -> Answer.go(path(wider.id()), "Searched more widely")));
  }

  @PostMapping("/people/searches/{id}/candidates/{person}/mark")
  Answer mark(@PathVariable UUID id, @PathVariable UUID person, Typed typed) {
    var search = new SearchId(id);
    String reasonField = "reason-" + person;
    var mark = typed.choice("mark-" + person, Mark.class, "Say whether this is the person");
    String reason = typed.optional(reasonField, Typed.LINE).orElse("");
    if (mark.isPresent() && mark.get() == Mark.DIFFERENT && reason.isEmpty()) typed.problem(reasonField, "Enter the fact that excludes this person");
    if (typed.hasErrors()) return again(search, typed);
    return answer(searches.mark(new MarkCandidate(search, new PersonId(person), mark.orElseThrow(), reason)), search, typed, "Marked");
  }

  @PostMapping("/people/searches/{id}/candidates/{person}/second")
  Answer second(@PathVariable UUID id, @PathVariable UUID person, Typed typed) {
    var search = new SearchId(id);
    return answer(searches.second(search, new PersonId(person)), search, typed, "Agreed");
  }

  @PostMapping("/people/searches/{id}/nobody")
  Answer nobody(@PathVariable UUID id, Typed typed) {
    var search = new SearchId(id);
    String note = typed.optional("note", Typed.LINE).orElse("");
    if (typed.hasErrors()) return again(search, typed);
    return answer(searches.closeAsNobody(search, note), search, typed, "Closed: nobody found");
  }

  private Answer answer(Outcome<MadeSearch> outcome, SearchId id, Typed typed, String done) {
    return switch (outcome) {
      case Outcome.Done<MadeSearch> _ -> Answer.go(path(id), done);
      case Outcome.Refused<MadeSearch>(var problems) -> {
        problems.forEach(problem -> typed.problem(problem.field(), problem.message()));
        yield again(id, typed);
      }
      case Outcome.Stopped<MadeSearch> stopped -> Answer.stop(stopped);
    };
  }

  private Answer again(SearchId id, Typed typed) {
    return Answer.to(searches.find(id), search -> Answer.mend(new SearchPage(search, typed)));
  }

  private static String path(SearchId id) {
    return "/people/searches/" + id.value();
  }
}
