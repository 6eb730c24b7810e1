package org.tutela.measures.tracking.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.InterferenceId;
import org.tutela.measures.tracking.Interferences;
import org.tutela.ui.form.Typed;

@Controller
class InterferenceController {
  private final Interferences interferences;

  InterferenceController(Interferences interferences) {
    this.interferences = interferences;
  }

  @GetMapping("/tracking/interferences/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(interferences.open(new InterferenceId(id)), opened -> new InterferencePage(opened, Typed.nothing()));
  }

  @PostMapping("/tracking/interferences/{id}/close")
  Answer close(@PathVariable UUID id, Typed typed) {
    var outcome = typed.choice("outcome", CardOutcome.class, "Choose what it was");
    String words = typed.required("words", Typed.TEXT, "Say what you found");
    return Answer.to(interferences.open(new InterferenceId(id)), opened -> {
      if (typed.hasErrors()) return Answer.mend(new InterferencePage(opened, typed), typed, opened.interference().version(), "this alert");
      return Answer.from(interferences.close(opened.interference().id(), outcome.orElseThrow(), words, typed.version()), typed, _ -> Answer.go("/tracking/interferences/" + id, "Closed"),
          () -> new InterferencePage(opened, typed));
    });
  }
}
