package org.tutela.measures.tracking.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Together;
import org.tutela.ui.form.Typed;

@Controller
class TogetherController {
  private static final int FARTHEST = 5_000;
  private final Together together;

  TogetherController(Together together) {
    this.together = together;
  }

  @GetMapping("/people/{id}/together")
  Answer form(@PathVariable UUID id) {
    return Answer.read(together.one(new PersonId(id)), one -> new TogetherPage(one, Optional.empty(), Typed.nothing().with("metres", "300")));
  }

  @PostMapping("/people/{id}/together")
  Answer ask(@PathVariable UUID id, Typed typed) {
    return Answer.to(together.one(new PersonId(id)), one -> {
      String other = typed.required("other", Typed.NAME, "Enter the other's reference");
      var from = typed.date("from", "Enter the first day");
      var to = typed.date("to", "Enter the last day");
      String metres = typed.raw("metres").strip();
      boolean near = metres.matches("[0-9]{1,4}") && Integer.parseInt(metres) >= 1 && Integer.parseInt(metres) <= FARTHEST;
      if (!near) typed.problem("metres", "Enter a number of metres up to 5,000, like 300");
      if (typed.hasErrors()) return Answer.mend(new TogetherPage(one, Optional.empty(), typed));
      return Answer.from(together.of(one.id(), other, from.orElseThrow(), to.orElseThrow(), Integer.parseInt(metres)), typed, found -> Answer.show(new TogetherPage(one, Optional.of(found), typed)),
          () -> new TogetherPage(one, Optional.empty(), typed));
    });
  }
}
