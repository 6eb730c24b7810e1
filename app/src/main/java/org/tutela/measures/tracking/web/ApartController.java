package org.tutela.measures.tracking.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Zones;
import org.tutela.ui.form.Typed;

/** Two wearers who are to keep apart. */
@Controller
class ApartController {
  private final Zones zones;

  ApartController(Zones zones) {
    this.zones = zones;
  }

  @GetMapping("/people/{id}/apart")
  Answer form(@PathVariable UUID id) {
    return Answer.read(zones.keeping(new PersonId(id)), person -> ApartEntry.fresh(person, Typed.nothing().with("metres", "300")));
  }

  @PostMapping("/people/{id}/apart")
  Answer propose(@PathVariable UUID id, Typed typed) {
    return Answer.to(zones.keeping(new PersonId(id)), person -> {
      String other = typed.required("other", Typed.NAME, "Enter the other's reference");
      var metres = ApartEntry.metres(typed);
      if (typed.hasErrors()) return Answer.mend(ApartEntry.fresh(person, typed));
      return Answer.from(zones.keepApart(person.id(), other, metres.orElseThrow()), typed, rule -> Answer.go("/people/" + id + "/zones/" + rule.value(), "Drafted"), () -> ApartEntry.fresh(person, typed));
    });
  }
}
