package org.tutela.foundation.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Factors;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** A new member of staff sets up how they sign in, with the code that their administrator gave them. */
@Controller
class EnrolController {
  private final Factors factors;

  EnrolController(Factors factors) {
    this.factors = factors;
  }

  @GetMapping("/enrol")
  Answer ask() {
    return Answer.show(new EnrolPage(Typed.nothing()));
  }

  @PostMapping("/enrol")
  Answer begin(Typed typed) {
    return factors.enrolling(typed.raw("code")).map(enrolling -> Answer.show(new EnrollingPage(typed, enrolling)))
        .orElseGet(() -> Answer.mend(new EnrolPage(typed.problem("code", Factors.NO_CODE))));
  }

  @PostMapping("/enrol/finish")
  Answer finish(Typed typed) {
    var enrolling = factors.enrolling(typed.raw("code"));
    if (enrolling.isEmpty()) return Answer.mend(new EnrolPage(typed.problem("code", Factors.NO_CODE)));
    return Answer.from(factors.enrol(typed.raw("code"), typed.raw("password"), typed.raw("app-code")), typed,
        _ -> Answer.go("/sign-in", "You can sign in now."), () -> new EnrollingPage(typed, enrolling.get()));
  }
}
