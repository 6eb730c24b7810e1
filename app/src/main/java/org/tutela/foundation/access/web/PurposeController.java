package org.tutela.foundation.access.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.PurposeCode;
import org.tutela.foundation.access.Purposes;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

@Controller
class PurposeController {
  private final Purposes purposes;

  PurposeController(Purposes purposes) {
    this.purposes = purposes;
  }

  @GetMapping("/purpose")
  Answer ask(@RequestParam UUID person, @RequestParam(defaultValue = "/") String next) {
    return Answer.show(new PurposePage(Typed.nothing(), person, Doors.local(next)));
  }

  @PostMapping("/purpose")
  Answer state(@RequestParam UUID person, Typed typed) {
    var page = new PurposePage(typed, person, Doors.local(typed.raw("next")));
    Optional<PurposeCode> code = typed.choice("purpose", PurposeCode.class, "Choose why you need to see this person");
    String reason = typed.required("reason", Typed.LINE, "Say why you need to see this person");
    if (typed.hasErrors()) return Answer.mend(page);
    return Answer.from(purposes.state(person, code.orElseThrow(), reason), typed, _ -> Answer.go(page.next(), ""), () -> page);
  }
}
