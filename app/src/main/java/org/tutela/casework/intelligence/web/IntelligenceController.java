package org.tutela.casework.intelligence.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.intelligence.Intelligence;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Intelligence on a person, for those whose right it is. */
@Controller
class IntelligenceController {
  private final Intelligence intelligence;

  IntelligenceController(Intelligence intelligence) {
    this.intelligence = intelligence;
  }

  @GetMapping("/people/{id}/intelligence")
  Answer all(@PathVariable UUID id) {
    return Answer.read(intelligence.of(new PersonId(id)), items -> new ItemsPage(id, items));
  }

  @GetMapping("/people/{id}/intelligence/new")
  Answer form(@PathVariable UUID id) {
    return Answer.read(intelligence.of(new PersonId(id)), _ -> ItemEntry.page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/intelligence")
  Answer record(@PathVariable UUID id, Typed typed) {
    return Answer.to(intelligence.of(new PersonId(id)), _ -> {
      var command = ItemEntry.read(new PersonId(id), typed);
      if (command.isEmpty()) return Answer.mend(ItemEntry.page(id, typed));
      return Answer.from(intelligence.record(command.get()), typed, _ -> Answer.go(ItemsPage.path(id), "Added"), () -> ItemEntry.page(id, typed));
    });
  }

  @GetMapping("/people/{id}/intelligence/{item}")
  Answer why(@PathVariable UUID id, @PathVariable UUID item) {
    return Answer.read(intelligence.find(new PersonId(id), item), held -> ItemEntry.why(id, held, Typed.nothing()));
  }

  /** What it says is answered and never an address, so that nobody comes back to it without a reason. */
  @PostMapping("/people/{id}/intelligence/{item}/reading")
  Answer read(@PathVariable UUID id, @PathVariable UUID item, Typed typed) {
    return Answer.to(intelligence.find(new PersonId(id), item), held -> {
      String reason = typed.required("reason", Typed.TEXT, "Say why you need to read it");
      if (typed.hasErrors()) return Answer.mend(ItemEntry.why(id, held, typed));
      return Answer.from(intelligence.read(new PersonId(id), item, reason), typed, read -> Answer.show(new ItemPage(id, read)), () -> ItemEntry.why(id, held, typed));
    });
  }

  @GetMapping("/people/{id}/intelligence/{item}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID item) {
    return Answer.read(intelligence.find(new PersonId(id), item), held -> ItemEntry.strike(id, held, Typed.nothing()));
  }

  @PostMapping("/people/{id}/intelligence/{item}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID item, Typed typed) {
    return Answer.to(intelligence.find(new PersonId(id), item), held -> {
      String reason = typed.required("reason", Typed.TEXT, "Say what is wrong with it, and how it is known");
      if (typed.hasErrors()) return Answer.mend(ItemEntry.strike(id, held, typed));
      return Answer.from(intelligence.strikeOut(new PersonId(id), item, reason), typed, _ -> Answer.go(ItemsPage.path(id), "Struck out"), () -> ItemEntry.strike(id, held, typed));
    });
  }
}
