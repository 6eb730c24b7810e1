package org.tutela.measures.tracking.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.CardId;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Pulse;
import org.tutela.measures.tracking.ViolationStep;
import org.tutela.ui.form.Typed;

@Controller
class MonitoringController {
  private final Monitoring monitoring;
  private final Pulse pulse;
  private final Pdf pdf;

  MonitoringController(Monitoring monitoring, Pulse pulse, Pdf pdf) {
    this.monitoring = monitoring;
    this.pulse = pulse;
    this.pdf = pdf;
  }

  @GetMapping("/tracking")
  Answer screen(@RequestParam(defaultValue = "0") String renewed, @RequestParam(defaultValue = "1") String page) {
    var beat = pulse.now();
    int times = renewed.matches("[0-9]{1,3}") ? Integer.parseInt(renewed) : 0;
    return Answer.read(monitoring.screen(beat, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1), screen -> new ScreenPage(screen, beat.change(Acting.actor().area().value()), times));
  }

  @GetMapping("/tracking/alerts/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(monitoring.open(new CardId(id)), opened -> new CardPage(opened, Typed.nothing()));
  }

  @PostMapping("/tracking/alerts/{id}/file")
  Answer print(@PathVariable UUID id) {
    return Answer.to(monitoring.export(new CardId(id)), taken -> new Answer.File(pdf.of("tracking/printed.jte", Printed.of(taken)), "application/pdf", "tracking-alert.pdf"));
  }

  @PostMapping("/tracking/alerts/{id}/acknowledge")
  Answer acknowledge(@PathVariable UUID id, Typed typed) {
    return act(id, typed, card -> monitoring.acknowledge(card, typed.version()), "Acknowledged");
  }

  @PostMapping("/tracking/alerts/{id}/assign")
  Answer assign(@PathVariable UUID id, Typed typed) {
    var to = typed.choice("to", MonitoringController::user, "Choose a colleague");
    return act(id, typed, card -> monitoring.assign(card, to.orElseThrow(), typed.version()), "Given over");
  }

  @PostMapping("/tracking/alerts/{id}/contact")
  Answer contact(@PathVariable UUID id, Typed typed) {
    String words = typed.required("contact", Typed.TEXT, "Say whom you spoke to, and what came of it");
    return act(id, typed, card -> monitoring.contact(card, words, typed.version()), "Recorded");
  }

  @PostMapping("/tracking/alerts/{id}/escalate")
  Answer escalate(@PathVariable UUID id, Typed typed) {
    String words = typed.required("escalate", Typed.TEXT, "Say why");
    return act(id, typed, card -> monitoring.escalate(card, words, typed.version()), "Escalated");
  }

  @PostMapping("/tracking/alerts/{id}/close")
  Answer close(@PathVariable UUID id, Typed typed) {
    var outcome = typed.choice("outcome", CardOutcome.class, "Choose what it was");
    String words = typed.required("words", Typed.TEXT, "Say what you found");
    String response = typed.optional("response", Typed.TEXT).orElse("");
    return act(id, typed, card -> monitoring.close(card, outcome.orElseThrow(), words, response, typed.version()), "Closed");
  }

  @PostMapping("/tracking/alerts/{id}/violation")
  Answer follow(@PathVariable UUID id, Typed typed) {
    var step = typed.choice("step", ViolationStep.class, "Choose what became of it");
    String to = typed.optional("step-to", Typed.LINE).orElse("");
    if (to.isEmpty() && step.filter(ViolationStep.REPORTED::equals).isPresent()) typed.problem("step-to", "Say to whom it was reported");
    String words = typed.required("step-words", Typed.TEXT, "Say what is to be kept of it");
    return act(id, typed, card -> monitoring.follow(card, step.orElseThrow(), to, words, typed.version()), "Recorded");
  }

  private Answer act(UUID id, Typed typed, Function<CardId, Outcome<CardId>> act, String done) {
    var card = new CardId(id);
    return Answer.to(monitoring.open(card), opened -> {
      if (typed.hasErrors()) return Answer.mend(new CardPage(opened, typed), typed, opened.card().version(), "this alert");
      return Answer.from(act.apply(card), typed, _ -> Answer.go("/tracking/alerts/" + id, done), () -> new CardPage(opened, typed));
    });
  }

  @GetMapping("/tracking/hand-over")
  Answer handovers() {
    return Answer.read(monitoring.handovers(), notes -> new HandoverPage(notes, Typed.nothing()));
  }

  @PostMapping("/tracking/hand-over")
  Answer handOver(Typed typed) {
    String words = typed.required("words", Typed.TEXT, "Write what the next shift should know");
    return Answer.to(monitoring.handovers(), notes -> {
      if (typed.hasErrors()) return Answer.mend(new HandoverPage(notes, typed));
      return Answer.from(monitoring.handOver(words), typed, _ -> Answer.go("/tracking", "Handed over"), () -> new HandoverPage(notes, typed));
    });
  }

  private static Optional<UserId> user(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(new UserId(UUID.fromString(text))) : Optional.empty();
  }
}
