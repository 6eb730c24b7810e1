package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.line;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Zones;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** Two wearers who are to keep apart. */
@Controller
class ApartController {
  private static final int FARTHEST = 5_000;
  private final Zones zones;

  ApartController(Zones zones) {
    this.zones = zones;
  }

  @GetMapping("/people/{id}/apart")
  Answer form(@PathVariable UUID id) {
    return Answer.read(zones.keeping(new PersonId(id)), person -> page(person, Typed.nothing().with("metres", "300")));
  }

  @PostMapping("/people/{id}/apart")
  Answer propose(@PathVariable UUID id, Typed typed) {
    return Answer.to(zones.keeping(new PersonId(id)), person -> {
      String other = typed.required("other", Typed.NAME, "Enter the other's reference");
      String metres = typed.raw("metres").strip();
      boolean near = metres.matches("[0-9]{1,4}") && Integer.parseInt(metres) >= 1 && Integer.parseInt(metres) <= FARTHEST;
      if (!near) typed.problem("metres", "Enter a number of metres up to 5,000, like 300");
      if (typed.hasErrors()) return Answer.mend(page(person, typed));
      return Answer.from(zones.keepApart(person.id(), other, Integer.parseInt(metres)), typed, rule -> Answer.go("/people/" + id + "/zones/" + rule.value(), "Drafted"), () -> page(person, typed));
    });
  }

  private static EntryPage page(PersonSummary person, Typed typed) {
    return EntryPage.of("Keep apart from another wearer", "/people/" + person.id().value() + "/tracking", "/people/" + person.id().value() + "/apart", typed, "Draft it",
            line(Input.of("other", "Reference of the other wearer").hint("As it stands on the person's page").width(10).from(typed)),
            line(Input.of("metres", "How near is too near, in metres").hint("Both circles of confidence count").width(5).from(typed)))
        .lead("It is a condition of " + person.reference() + ". The positions of both are used while it is in force, so it needs the right to keep the rules of both. Both devices must have reported within two minutes of each other.");
  }
}
