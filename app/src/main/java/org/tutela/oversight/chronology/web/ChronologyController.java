package org.tutela.oversight.chronology.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.oversight.chronology.Asked;
import org.tutela.oversight.chronology.Chronologies;
import org.tutela.oversight.chronology.Kind;
import org.tutela.ui.form.Typed;

@Controller
class ChronologyController {
  private final Chronologies chronologies;

  ChronologyController(Chronologies chronologies) {
    this.chronologies = chronologies;
  }

  @GetMapping("/applications/{id}/chronology")
  Answer application(@PathVariable UUID id, Typed typed) {
    return Answer.read(chronologies.of(new ApplicationId(id), asked(typed)), found -> new ChronologyPage("/applications/" + id,
        found.application().reference(), found.timeline(), compact(typed)));
  }

  @GetMapping("/people/{id}/chronology")
  Answer person(@PathVariable UUID id, Typed typed) {
    return Answer.read(chronologies.of(new PersonId(id), asked(typed)), found -> new ChronologyPage("/people/" + id,
        found.person().summary().reference(), found.timeline(), compact(typed)));
  }

  @GetMapping("/applications/{id}/looked")
  Answer applicationLooked(@PathVariable UUID id, Typed typed) {
    return Answer.read(chronologies.looked(new ApplicationId(id), page(typed)), looked -> new LookedPage("/applications/" + id, looked));
  }

  @GetMapping("/people/{id}/looked")
  Answer personLooked(@PathVariable UUID id, Typed typed) {
    return Answer.read(chronologies.looked(new PersonId(id), page(typed)), looked -> new LookedPage("/people/" + id, looked));
  }

  /** What is asked for that does not exist is left out. */
  private static Asked asked(Typed typed) {
    Set<Kind> kinds = typed.all("kind").stream().map(name -> Typed.constant(Kind.class, name)).flatMap(Optional::stream).collect(Collectors.toSet());
    return new Asked(kinds, page(typed));
  }

  private static int page(Typed typed) {
    String page = typed.raw("page");
    return page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
  }

  private static boolean compact(Typed typed) {
    return typed.raw("view").equals("compact");
  }
}
