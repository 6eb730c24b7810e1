package org.tutela.measures.tracking.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.HoldId;
import org.tutela.measures.tracking.Holds;
import org.tutela.ui.form.Typed;

@Controller
class HoldController {
  private final Holds holds;

  HoldController(Holds holds) {
    this.holds = holds;
  }

  @GetMapping("/people/{id}/holds")
  Answer all(@PathVariable UUID id) {
    return Answer.read(holds.of(new PersonId(id)), opened -> new HoldsPage(opened, Typed.nothing()));
  }

  @PostMapping("/people/{id}/holds")
  Answer place(@PathVariable UUID id, Typed typed) {
    String reason = typed.required("hold-reason", Typed.TEXT, "Say who needs it, and for what");
    return Answer.to(holds.of(new PersonId(id)), opened -> {
      if (typed.hasErrors()) return Answer.mend(new HoldsPage(opened, typed));
      return Answer.from(holds.place(new PersonId(id), reason), typed, _ -> Answer.go("/people/" + id + "/holds", "The hold stands: nothing of this record is deleted"), () -> new HoldsPage(opened, typed));
    });
  }

  @GetMapping("/people/{id}/holds/{hold}")
  Answer one(@PathVariable UUID id, @PathVariable UUID hold) {
    return one(id, hold, page -> Answer.show(page), Typed.nothing());
  }

  @PostMapping("/people/{id}/holds/{hold}")
  Answer ask(@PathVariable UUID id, @PathVariable UUID hold, Typed typed) {
    String reason = typed.required("lift-reason", Typed.TEXT, "Say why it is not needed any more");
    return one(id, hold, page -> {
      if (typed.hasErrors()) return page.mayAsk() ? Answer.mend(page) : Answer.stop(new Outcome.Conflict<>("this hold"));
      return Answer.from(holds.askToLift(new PersonId(id), new HoldId(hold), reason), typed, _ -> Answer.go(page.path(), "A second person must lift it"), () -> page);
    }, typed);
  }

  @PostMapping("/people/{id}/holds/{hold}/answer")
  Answer answer(@PathVariable UUID id, @PathVariable UUID hold, Typed typed) {
    boolean lift = typed.raw("decision").equals("lift");
    var person = new PersonId(id);
    return Answer.to(lift ? holds.lift(person, new HoldId(hold)) : holds.keep(person, new HoldId(hold)), _ -> Answer.go("/people/" + id + "/holds", lift ? "The hold is lifted" : "The hold stands as before"));
  }

  private interface Next {
    Answer of(HoldPage page);
  }

  private Answer one(UUID id, UUID hold, Next next, Typed typed) {
    return Answer.to(holds.of(new PersonId(id)), opened -> opened.holds().stream().filter(each -> each.id().value().equals(hold)).findFirst()
        .map(found -> next.of(new HoldPage(opened, found, typed))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }
}
