package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.SignIn;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;
import org.tutela.ui.refusal.SessionEnded;

@Controller
class SignInController {
  /** The same for every reason (S-3). */
  static final String NO = "The e-mail address, password or code is not right, or there were too many tries. Wait a little, then try again";
  private final SignIn signIn;
  private final Areas areas;
  private final Arrival arrival;

  SignInController(SignIn signIn, Areas areas, Arrival arrival) {
    this.signIn = signIn;
    this.areas = areas;
    this.arrival = arrival;
  }

  @GetMapping("/sign-in")
  Answer show(@RequestParam(defaultValue = "/") String next) {
    return Answer.show(page(Typed.nothing(), next));
  }

  @PostMapping("/sign-in")
  Answer byPassword(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    var result = signIn.byPassword(typed.raw("email"), typed.raw("password"), typed.raw("code"), Arrival.from(request));
    return switch (result) {
      case SignIn.Result.In in -> arrival.arrive(in, typed.raw("next"), request, response);
      case SignIn.Result.No _ -> Answer.mend(page(typed.problem("email", NO), typed.raw("next")));
      case SignIn.Result.Busy _ -> new Answer.Show(page(typed.problem("", "Many people are signing in. Try again in a moment"), typed.raw("next")), 503);
    };
  }

  @PostMapping("/sign-in/persona")
  Answer byPersona(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    var persona = id(typed.raw("persona"));
    var result = persona.map(id -> signIn.byPersona(id, Arrival.from(request)));
    return result.isPresent() && result.get() instanceof SignIn.Result.In in
        ? arrival.arrive(in, typed.raw("next"), request, response)
        : Answer.mend(page(typed.problem("", NO), typed.raw("next")));
  }

  @PostMapping("/sign-out")
  Answer out(HttpServletRequest request, HttpServletResponse response) {
    signIn.out(Acting.actor());
    arrival.leave(response);
    return Answer.go("/signed-out", "");
  }

  @GetMapping("/signed-out")
  Answer signedOut() {
    return Answer.show(new SignedOutPage());
  }

  @GetMapping("/session-ended")
  Answer ended(@RequestParam(defaultValue = "/") String next) {
    return new Answer.Show(new SessionEnded(Arrival.signInThen(next)), 403);
  }

  private SignInPage page(Typed typed, String next) {
    return new SignInPage(typed, Doors.local(next), signIn.personas(), areas::english, arrival.organisation());
  }

  private static Optional<UserId> id(String typed) {
    try {
      return Optional.of(new UserId(UUID.fromString(typed)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
