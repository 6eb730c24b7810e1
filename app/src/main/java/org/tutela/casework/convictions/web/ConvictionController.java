package org.tutela.casework.convictions.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.QuashConviction;
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

  @GetMapping("/people/{id}/convictions/{conviction}/strike")
  Answer striking(@PathVariable UUID id, @PathVariable UUID conviction) {
    return with(id, conviction, held -> Answer.show(ConvictionEntry.striking(held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/convictions/{conviction}/strike")
  Answer strikeOut(@PathVariable UUID id, @PathVariable UUID conviction, Typed typed) {
    return with(id, conviction, held -> {
      var quashed = ConvictionEntry.readQuashed(held, typed);
      String reason = typed.required("reason", Typed.TEXT, held.facts().kind().quashable() ? "Say what that rests on" : "Say what was wrong, and how it is known");
      if (typed.hasErrors()) return Answer.mend(ConvictionEntry.striking(held, typed));
      var outcome = quashed.map(on -> convictions.quash(new QuashConviction(new PersonId(id), held.id(), on, reason))).orElseGet(() -> convictions.strikeOut(new PersonId(id), held.id(), reason));
      return Answer.from(outcome, typed, _ -> Answer.go("/people/" + id + "#convictions", quashed.isPresent() ? "Recorded as quashed" : "Struck out"), () -> ConvictionEntry.striking(held, typed));
    });
  }

  private Answer with(UUID id, UUID conviction, Function<Conviction, Answer> next) {
    return Answer.to(convictions.held(new PersonId(id)), held -> held.all().filter(one -> one.id().value().equals(conviction)).findFirst()
        .map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
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
