package org.tutela.casework.convictions.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

@Controller
class ConvictionController {
  private final Convictions convictions;

  ConvictionController(Convictions convictions) {
    this.convictions = convictions;
  }

  @GetMapping("/people/{id}/convictions")
  Answer form(@PathVariable UUID id) {
    var person = new PersonId(id);
    return Answer.read(convictions.ofPerson(person), _ -> ConvictionEntry.page(person, Typed.nothing()));
  }

  @PostMapping("/people/{id}/convictions")
  Answer record(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    var command = ConvictionEntry.read(person, typed);
    if (command.isEmpty()) return Answer.mend(ConvictionEntry.page(person, typed));
    return Answer.from(convictions.record(command.get()), typed, _ -> Answer.go("/people/" + id + "#convictions", "Recorded"), () -> ConvictionEntry.page(person, typed));
  }

  @GetMapping("/people/{id}/convictions/{conviction}/opinion")
  Answer opinion(@PathVariable UUID id, @PathVariable UUID conviction) {
    var person = new PersonId(id);
    var which = new ConvictionId(conviction);
    return Answer.to(convictions.ofPerson(person), held -> held.stream().anyMatch(one -> one.id().equals(which))
        ? Answer.show(ConvictionEntry.opinion(person, which, Typed.nothing())) : Answer.stop(new Outcome.NotFound<>()));
  }

  @PostMapping("/people/{id}/convictions/{conviction}/opinion")
  Answer giveOpinion(@PathVariable UUID id, @PathVariable UUID conviction, Typed typed) {
    var person = new PersonId(id);
    var which = new ConvictionId(conviction);
    var command = ConvictionEntry.readOpinion(person, which, typed);
    if (command.isEmpty()) return Answer.mend(ConvictionEntry.opinion(person, which, typed));
    return Answer.from(convictions.giveOpinion(command.get()), typed, _ -> Answer.go("/people/" + id + "#convictions", "Opinion given"), () -> ConvictionEntry.opinion(person, which, typed));
  }
}
