package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Factor;
import org.tutela.foundation.access.SignIn;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** A fresh proof within the session, for what must not be done by whoever finds the desk empty (S-5). */
@Controller
class StepUpController {
  private final SignIn signIn;
  private final Arrival arrival;

  StepUpController(SignIn signIn, Arrival arrival) {
    this.signIn = signIn;
    this.arrival = arrival;
  }

  @GetMapping("/step-up")
  Answer ask(@RequestParam(defaultValue = "/") String next, @CurrentSecurityContext(expression = "authentication") SignedIn signedIn) {
    return Answer.show(new StepUpPage(Typed.nothing(), Doors.local(next), signedIn.factor()));
  }

  @PostMapping("/step-up")
  Answer prove(Typed typed, @CurrentSecurityContext(expression = "authentication") SignedIn signedIn, HttpServletRequest request,
               HttpServletResponse response) {
    boolean proved = signedIn.factor() == Factor.PERSONA
        ? signIn.provedAsPersona(Acting.actor())
        : signIn.provedAgain(Acting.actor(), typed.raw("password"), typed.raw("code"), Arrival.from(request));
    String next = Doors.local(typed.raw("next"));
    if (proved) return arrival.proved(next, response);
    boolean asked = signedIn.factor() != Factor.PERSONA && signedIn.factor() != Factor.OIDC;
    return Answer.mend(new StepUpPage(typed.problem(asked ? "password" : "", SignInController.NO), next, signedIn.factor()));
  }
}
