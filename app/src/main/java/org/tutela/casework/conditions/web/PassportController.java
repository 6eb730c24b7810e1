package org.tutela.casework.conditions.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.conditions.Passports;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Passports surrendered and returned under a prohibition of travel to all countries. */
@Controller
class PassportController {
  private final Passports passports;

  PassportController(Passports passports) {
    this.passports = passports;
  }

  @GetMapping("/people/{id}/travel-bans/{ban}/passports")
  Answer form(@PathVariable UUID id, @PathVariable UUID ban) {
    return with(id, ban, standing -> Answer.show(PassportEntry.page(standing, Typed.nothing())));
  }

  @PostMapping("/people/{id}/travel-bans/{ban}/passports")
  Answer record(@PathVariable UUID id, @PathVariable UUID ban, Typed typed) {
    return with(id, ban, standing -> {
      var command = PassportEntry.read(standing, typed);
      if (command.isEmpty()) return Answer.mend(PassportEntry.page(standing, typed));
      return Answer.from(passports.record(command.get()), typed, _ -> Answer.go("/people/" + id + "#conditions", "Recorded"), () -> PassportEntry.page(standing, typed));
    });
  }

  private Answer with(UUID id, UUID ban, Function<Passports.Standing, Answer> next) {
    return Answer.to(passports.of(new PersonId(id)), bans -> bans.stream().filter(one -> one.ban().term().id().value().equals(ban)).findFirst()
        .map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }
}
