package org.tutela.measures.register.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.AddressRounds;
import org.tutela.ui.form.Typed;

/** Which addresses are to be verified, for a supervisor and each officer. */
@Controller
class AddressRoundController {
  private final AddressRounds rounds;

  AddressRoundController(AddressRounds rounds) {
    this.rounds = rounds;
  }

  @GetMapping(AddressRoundPage.PATH)
  Answer round(Typed typed) {
    return Answer.read(rounds.of(SupervisionController.officer(typed.raw("of")), SupervisionController.page(typed) - 1), round -> new AddressRoundPage(round, Typed.nothing()));
  }

  @PostMapping(AddressRoundPage.PATH)
  Answer within(Typed typed) {
    return Answer.to(rounds.of(Optional.empty(), 0), round -> {
      var months = BecomeSubjectEntry.number(typed, "months", "Enter the months from 1 to 60");
      if (typed.hasErrors()) return Answer.mend(new AddressRoundPage(round, typed));
      return Answer.from(rounds.verifyWithin(months.orElseThrow()), typed, _ -> Answer.go(AddressRoundPage.PATH, "Stated"), () -> new AddressRoundPage(round, typed));
    });
  }
}
