package org.tutela.foundation.access.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.kernel.web.Answer;

@Controller
class SessionsController {
  private final Sessions sessions;

  SessionsController(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/sessions")
  Answer list() {
    return Answer.read(sessions.own(), SessionsPage::new);
  }

  /** Being asked for is what keeps a session alive; there is nothing to say. */
  @GetMapping("/sessions/stay")
  ResponseEntity<Void> stay() {
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/sessions/{id}/end")
  Answer end(@PathVariable UUID id) {
    return Answer.to(sessions.end(id), _ -> Answer.go("/sessions", "That session has ended."));
  }
}
