package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.Passkeys;
import org.tutela.foundation.access.SignIn;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** The passkey pages, and the JSON that their script exchanges with the browser's authenticator. */
@Controller
class PasskeyController {
  private static final ResponseEntity<Map<String, String>> NO = ResponseEntity.status(403).body(Map.of());
  private final Passkeys passkeys;
  private final SessionContext sessions;
  private final Arrival arrival;

  PasskeyController(Passkeys passkeys, SessionContext sessions, Arrival arrival) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.arrival = arrival;
  }

  @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> toSignIn(HttpServletRequest request) {
    return ResponseEntity.ok(passkeys.toSignIn(browser(request)));
  }

  @PostMapping(path = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> signIn(@RequestBody String answer, @RequestParam(defaultValue = "/") String next,
                                             HttpServletRequest request, HttpServletResponse response) {
    return passkeys.signIn(browser(request), answer, Arrival.from(request)) instanceof SignIn.Result.In in
        ? onward(arrival.arrive(in, next, request, response)) : NO;
  }

  @PostMapping(path = "/step-up/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> toStepUp(HttpServletRequest request) {
    return ResponseEntity.ok(passkeys.toStepUp(browser(request)));
  }

  @PostMapping(path = "/step-up/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> stepUp(@RequestBody String answer, @RequestParam(defaultValue = "/") String next,
                                             HttpServletRequest request, HttpServletResponse response) {
    return passkeys.provedAgain(browser(request), answer) ? onward(arrival.proved(Doors.local(next), response)) : NO;
  }

  @GetMapping("/passkeys")
  Answer list() {
    return Answer.read(passkeys.own(), PasskeysPage::new);
  }

  @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> toRegister(HttpServletRequest request) {
    return passkeys.toRegister(browser(request)) instanceof Outcome.Done<String>(String options)
        ? ResponseEntity.ok(options) : ResponseEntity.status(403).body("{\"next\":\"/step-up?next=/passkeys\"}");
  }

  @PostMapping(path = "/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> register(@RequestBody String answer, HttpServletRequest request) {
    String label = Device.of(request.getHeader("User-Agent"));
    return passkeys.register(browser(request), answer, label).isDone() ? ResponseEntity.ok(Map.of("next", "/passkeys")) : NO;
  }

  @PostMapping("/passkeys/remove")
  Answer remove(Typed typed) {
    return Answer.to(passkeys.remove(typed.raw("passkey")), _ -> Answer.go("/passkeys", "The passkey has been removed."));
  }

  private static ResponseEntity<Map<String, String>> onward(Answer answer) {
    return answer instanceof Answer.Go(String path, String _) ? ResponseEntity.ok(Map.of("next", path)) : NO;
  }

  /** Present because the form token was right, and that derives from it. */
  private Token browser(HttpServletRequest request) {
    return sessions.browser(request).orElseThrow();
  }
}
